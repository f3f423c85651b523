/// Where a destination leads to, by whatever name: outputs that share a place replace each other or mix.
enum DestinationPlace: Hashable {
    /// What a file system tells its files apart by.
    struct Inode: Hashable {
        var device: UInt64
        var number: UInt64
    }

    /// A file or a named pipe that exists.
    case existing(Inode)
    /// A file that is yet to be created.
    case new(name: String, folder: Inode)
    /// An open file of the process.
    case descriptor(Int32)
}
