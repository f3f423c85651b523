/// Why a chunk was closed.
public enum ChunkTrigger: String, Sendable {
    /// It had reached its limit, or the next element did not fit any more.
    case full
    /// Its time had come.
    case time
    /// Nothing more was ready.
    case ready
    /// Its last element was marked as such.
    case marked
    /// The input ended.
    case end
}
