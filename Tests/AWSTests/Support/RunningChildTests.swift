import Testing

@testable import AWS

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// Whoever takes a program's id out of its place, and nobody else, may make it another process's.
@Suite(.timeLimit(.minutes(5))) struct RunningChildTests {
    /// A program that runs, and who waits for it.
    private struct Child {
        let id: pid_t
        let place = RunningChild()
        private let pipe: Pipe

        init(_ program: String, _ words: String...) throws {
            pipe = try #require(Pipe())
            var started: pid_t = 0
            var pointers = ([program] + words).map { strdup($0) } + [nil]
            defer { for pointer in pointers { free(pointer) } }
            try #require(posix_spawnp(&started, program, nil, nil, &pointers, environ) == 0)
            id = started
            #expect(place.note(started))
        }

        func reader() -> ChildReader {
            ChildReader(child: id, note: place, deadline: .now + .seconds(60), cancellation: pipe.reading)
        }

        /// How it ended, as who reaps it is told; `nil` where somebody has reaped it before.
        func reap() -> Int32? {
            var status: Int32 = 0
            while true {
                let ended = waitpid(id, &status, 0)
                if ended == id { return status }
                if errno != EINTR { return nil }
            }
        }
    }

    @Test("a place has room for one program, and gives it to one")
    func place() {
        let place = RunningChild()
        #expect(place.take() == nil)
        #expect(place.note(7))
        #expect(!place.note(8))
        #expect(place.take() == 7)
        #expect(place.take() == nil)
        #expect(place.note(8))
    }

    @Test("who waits for a program clears its place, and reaps it")
    func cleared() throws {
        let child = try Child("false")
        #expect(try child.reader().wait() >> 8 == 1)
        #expect(child.place.take() == nil)
        #expect(child.reap() == nil)
        let ended = try Child("sleep", "1000")
        ended.reader().kill()
        #expect(ended.place.take() == nil)
        #expect(ended.reap() == nil)
    }

    @Test("a program whose id somebody has taken is not reaped: the id stays its own until then")
    func taken() throws {
        let child = try Child("false")
        #expect(child.place.take() == child.id)
        #expect(try child.reader().wait() == SIGKILL)
        #expect(kill(child.id, 0) == 0)
        #expect(child.reap() == 1 << 8)
        let ended = try Child("sleep", "1000")
        #expect(ended.place.take() == ended.id)
        ended.reader().kill()
        #expect(ended.reap() == SIGKILL)
    }
}
