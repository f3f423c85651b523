# Every target sets up what it needs first; a machine with Swift and git is enough.

.PHONY: demo test bench benchmarks soak docs format lint installable install uninstall sbom install-dependencies

# Sweeps an emulated estate of 300 clusters: no AWS, no keys.
demo: installable
	$(built) demo --config none

# What swift build and swift test are told besides: make test OPTIONS="-Xswiftc -wmo"
OPTIONS :=

# Runs every test, the ones through the real binary included; six at a time: were all begun at once, those that wait for
# a program would have their turn only when those that compute are done, minutes later.
test: install-dependencies
	swift build --build-tests $(OPTIONS)
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=6 swift test --skip-build $(OPTIONS)

# What the numbers of operations are multiplied with, and how often each case is timed: make bench SCALE=0.2 ROUNDS=3
SCALE ?= 1
ROUNDS ?= 5
suites := engine classify client sweep sinks start instructions
figures := Benchmarks/.build/results

# Measures everything beside its peers, says which thresholds are kept, and writes Benchmarks/RESULTS.md. Counts of
# allocations and instructions fail it, and the memory of the engine and of tasks from a file; times do not, nor does the
# memory of a whole sweep. What cannot be installed is named as missing.
bench: benchmarks
	-Benchmarks/peers/setup
	-.ci/install-dependencies valgrind:valgrind binutils:strip
	rm -rf $(figures)
	mkdir -p $(figures)
	@status=0; \
	for suite in $(suites); do \
		echo "==> $$suite-bench"; \
		$(releases)/$$suite-bench --scale $(SCALE) --rounds $(ROUNDS) \
			--json $(figures)/$$suite-bench.json --check Benchmarks/Thresholds/$$suite.json || status=1; \
	done; \
	$(releases)/bench-report "make bench SCALE=$(SCALE) ROUNDS=$(ROUNDS)" Benchmarks \
		$(suites:%=$(figures)/%-bench.json) && exit $$status

# How long one process sweeps the emulated estate again and again: make soak MINUTES=30
MINUTES ?= 1

# Fails where its memory, descriptors or threads grow meanwhile. Linux alone tells these of another process.
soak: installable
	Tests/Judges/soak --binary $(built) --minutes $(MINUTES)

# Makes the pages of Pipeline's and Sinks' documentation, and fails where a link is dead or a code block does not compile.
docs:
	@.ci/docs

# Where install puts things; packagers set DESTDIR to have them below another root.
PREFIX ?= /usr/local
DESTDIR ?=
releases := .build/install/release
built := $(releases)/ecs-sweep
stripped := .build/install/ecs-sweep
generated := .build/install/generated
# Pairs of what is generated and where it goes.
pages := \
	ecs-sweep.1:share/man/man1/ecs-sweep.1 \
	ecs-sweep.bash:share/bash-completion/completions/ecs-sweep \
	_ecs-sweep:share/zsh/site-functions/_ecs-sweep \
	ecs-sweep.fish:share/fish/vendor_completions.d/ecs-sweep.fish
# On a Mac the standard library is a part of the system, and its linker does by itself what can be done. Elsewhere: all
# libraries are bound before the program starts, so that the tables of their functions are read-only from then on; no
# stack can be run; no library is looked for beside the program. .ci/hardening checks what comes of it. Position-independent
# code and the protection of stacks are what Swift does anyway. What is to be done is planned each time, for two packages
# are built in that place.
installation := --scratch-path .build/install --disable-build-manifest-caching \
	$(if $(filter Darwin,$(shell uname)),,--static-swift-stdlib --disable-local-rpath \
	$(foreach flag,relro now noexecstack,-Xlinker -z -Xlinker $(flag)))

# Builds the program as it is installed: it needs no Swift where it runs, and is hardened.
installable: install-dependencies
	swift build -c release --product ecs-sweep $(installation)

# Builds the benchmarks with the same options and in the same place, so that the sources they share are compiled once.
benchmarks: installable
	swift build -c release --package-path Benchmarks $(installation)

# The program as it goes out: without its symbols.
$(stripped): installable
	strip -o $(stripped) $(built)

# Installs the program with its manual page and completions: make install PREFIX=$HOME/.local
install: $(stripped)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(stripped) "$(DESTDIR)$(PREFIX)/bin/ecs-sweep"
	mkdir -p $(generated)
	$(built) man > $(generated)/ecs-sweep.1
	$(built) completions bash > $(generated)/ecs-sweep.bash
	$(built) completions zsh > $(generated)/_ecs-sweep
	$(built) completions fish > $(generated)/ecs-sweep.fish
	@set -e; for pair in $(pages); do \
		page="$(DESTDIR)$(PREFIX)/$${pair#*:}"; \
		install -d "$$(dirname "$$page")"; \
		install -m 644 "$(generated)/$${pair%%:*}" "$$page"; \
	done

# Removes what install has put there.
uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/ecs-sweep"
	@set -e; for pair in $(pages); do rm -f "$(DESTDIR)$(PREFIX)/$${pair#*:}"; done

# Writes the bill of materials of the installed program to .build/install/ecs-sweep.cdx.json, in the form of CycloneDX.
# On Linux: a Mac's libraries are no files of their own.
sbom: $(stripped)
	.ci/sbom $(stripped) $(built) >.build/install/ecs-sweep.cdx.json
	@echo .build/install/ecs-sweep.cdx.json

# Rewrites the sources in the project's format.
format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests Examples/Package.swift Examples/Sources \
		Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Tests

# Fails where the sources are not in the project's format.
lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Examples/Package.swift Examples/Sources \
		Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Tests

# Installs libcurl and libcrypto with their headers, where they are missing.
install-dependencies:
	@.ci/install-dependencies libcurl4-openssl-dev:curl/curl.h libssl-dev:openssl/evp.h
