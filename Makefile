# The entry points of the project: make help lists them.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

# What the program links against, as Debian names it, and what its tests and demo call.
PACKAGES := libxml2-dev libicu-dev libsqlite3-dev libarchive-dev zlib1g-dev libcurl4 libxml2-utils

RELEASE := .build/release
SOURCES := Package.swift Sources Tests Benchmarks Fuzzing Training

FUZZ_SECONDS ?= 60

.PHONY: help dependencies build demo test benchmark endurance fuzz lint format install uninstall clean

help: ## lists what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

dependencies: ## installs the Debian packages that are missing (with sudo where not root)
	@Scripts/install-packages $(PACKAGES)

# With Swift's own libraries inside, so that the installed program needs no toolchain beside it.
build: dependencies ## builds the program for use
	$(SWIFT) build -c release --static-swift-stdlib --product dragoman

demo: build ## runs the main job on the article in Examples/, as in the README
	@Scripts/tour $(RELEASE)

test: dependencies ## builds and runs all tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

benchmark: dependencies ## measures the program against others, on this machine
	$(SWIFT) run --package-path Benchmarks -c release alignment-throughput
	$(SWIFT) run --package-path Benchmarks -c release segmentation-throughput
	$(SWIFT) run --package-path Benchmarks -c release name-lookup
	$(SWIFT) run --package-path Benchmarks -c release term-finding
	$(SWIFT) run --package-path Benchmarks -c release tmx-throughput

endurance: build ## kills imports, lets eight processes at one memory, fills a disk: nothing may be lost
	@Scripts/install-packages sqlite3
	Scripts/memory-endurance $(RELEASE)/dragoman

# Swift's own report of a crash would hide that of the sanitizer; what libFuzzer finds is kept beside the package.
fuzz: dependencies ## feeds the reader of TMX with damaged files for FUZZ_SECONDS (60)
	$(SWIFT) build --package-path Fuzzing -c release -Xswiftc -sanitize=fuzzer,address \
	  -Xswiftc -Xclang-linker -Xswiftc -fuse-ld=lld
	mkdir -p Fuzzing/.build/corpus
	cd Fuzzing && SWIFT_BACKTRACE=enable=no .build/release/fuzz-tmx -max_total_time=$(FUZZ_SECONDS) -max_len=4096 -timeout=10 \
	  -rss_limit_mb=2048 .build/corpus ../Tests/InterchangeTests/Fixtures

lint: ## checks the format of the code
	$(SWIFT) format lint --strict --recursive --parallel $(wildcard $(SOURCES))

format: ## puts the format of the code right
	$(SWIFT) format --in-place --recursive --parallel $(wildcard $(SOURCES))

install: build ## puts program, data, completions and manual under PREFIX (default /usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/dragoman" "$(DESTDIR)$(PREFIX)/share/man/man1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	install -s -m 755 $(RELEASE)/dragoman "$(DESTDIR)$(PREFIX)/bin/dragoman"
	cp -R Languages Glossaries Lexicons "$(DESTDIR)$(PREFIX)/share/dragoman/"
	$(RELEASE)/dragoman --generate-manual > "$(DESTDIR)$(PREFIX)/share/man/man1/dragoman.1"
	$(RELEASE)/dragoman --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/dragoman"
	$(RELEASE)/dragoman --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_dragoman"
	$(RELEASE)/dragoman --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/dragoman.fish"
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/dragoman"

uninstall: ## removes what install put there
	rm -f "$(DESTDIR)$(PREFIX)/bin/dragoman" "$(DESTDIR)$(PREFIX)/share/man/man1/dragoman.1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/dragoman" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_dragoman" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/dragoman.fish"
	rm -rf "$(DESTDIR)$(PREFIX)/share/dragoman"

clean: ## removes what was built
	$(SWIFT) package clean
	$(SWIFT) package --package-path Benchmarks clean
	$(SWIFT) package --package-path Fuzzing clean
