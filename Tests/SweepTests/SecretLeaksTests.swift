#if os(Linux)
    import Testing

    /// What the real program leaves to a system that writes memory to a disk.
    @Suite(.serialized) struct SecretLeaksTests {
        @Test func noCoreIsWrittenAndNoneHoldsMemory() async throws {
            // The program is looked at while it runs, and asked for a core before.
            let script = """
                ulimit -S -c unlimited
                cd "$(mktemp -d)" || exit 9
                "$0" emulate --clusters 1 --tasks 1 >log &
                until grep -q AWS_ENDPOINT_URL log; do kill -0 $! || exit 8; sleep 0.01; done
                grep 'Max core file size' /proc/$!/limits
                echo "filter $(cat /proc/$!/coredump_filter)"
                kill -ABRT $!
                wait $!
                ls
                rm -r "$PWD"
                """
            let result = try await Binary.shell(script, [], environment: ["SWIFT_BACKTRACE": "enable=no"])
            let lines = result.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
            let limit = try #require(lines.first { $0.first == "Max" })
            #expect(limit[4] == "0", "the soft limit")
            #expect(lines.contains(["filter", "00000000"]))
            #expect(lines.last == ["log"], "\(result.output)")
        }

        @Test func theProgramsThatItStartsInheritThat() async throws {
            let folder = try ScratchFolder()
            let config = try folder.write(
                "config",
                "[default]\nregion = us-east-1\ncredential_process = /bin/sh -c 'ulimit -S -c >&2; exit 4'\n"
            )
            let result = try await Binary.shell(
                "ulimit -S -c unlimited; exec \"$0\" sweep",
                [],
                environment: ["AWS_CONFIG_FILE": config]
            )
            #expect(result.errors.contains("said: 0."), "\(result.errors)")
        }
    }
#endif
