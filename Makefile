# Every target sets up what it needs first; a machine with Swift and git is enough.

.PHONY: demo test bench docs format lint install-dependencies

# Sweeps an emulated estate of 300 clusters: no AWS, no keys.
demo: install-dependencies
	swift build -c release --product ecs-sweep
	.build/release/ecs-sweep demo --config none

# Runs every test, the ones through the real binary included.
test: install-dependencies
	swift build --build-tests
	swift test --skip-build

# Measures everything and says which thresholds are kept; only counts of allocations and memory fail it.
bench: install-dependencies
	swift build -c release --package-path Benchmarks
	Benchmarks/.build/release/engine-bench --check Benchmarks/Thresholds/engine.json
	Benchmarks/.build/release/classify-bench --check Benchmarks/Thresholds/classify.json

# Makes the pages of Pipeline's documentation, and fails where a link is dead or a code block does not compile.
docs:
	@.ci/docs

# Rewrites the sources in the project's format.
format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests Examples/Package.swift Examples/Sources \
		Benchmarks/Package.swift Benchmarks/Sources

# Fails where the sources are not in the project's format.
lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Examples/Package.swift Examples/Sources \
		Benchmarks/Package.swift Benchmarks/Sources

# Installs libcurl and libcrypto with their headers, where they are missing.
install-dependencies:
	@.ci/install-dependencies libcurl4-openssl-dev:curl/curl.h libssl-dev:openssl/evp.h
