# make demo     builds, reads the sample reports into a casebook and shows the brief
# make test     format, lexicon and all tests
# make score    cross-validates on annotated reports and holds the figures against the bars (needs ../shared)
# make train    learns the weights from annotated reports (needs ../shared)
# make bench    the benchmarks; with ../shared the corpus too
# make install  builds static programs into $(PREFIX)/bin
# make lint, make format, make clean

PREFIX ?= /usr/local
SHARED ?= ../shared
SWIFT ?= swift

# One configuration for the programs and the tests, so that nothing is compiled twice and what is tested is what runs: without -enable-testing, which
# makes reading a tenth slower. What only tests may see is `package`.
FLAGS := -c release
BIN := .build/release
BLOB := Sources/CLexiconData/Data/lexicon.bin
PACKS := $(shell find Lexicon -name '*.tsv') $(wildcard Lexicon/model/weights.bin)
CODE := $(shell find Sources -name '*.swift' -o -name '*.c' -o -name '*.h' -o -name '*.tsv') Package.swift
COMPILER := $(wildcard Sources/ArabicText/*/*.swift Sources/ClaimModel/*/*.swift Sources/Lexicon/*/*.swift Sources/Reading/*.swift \
	Sources/Reading/*/*.swift Sources/Intake/*/*.swift Sources/LexiconLoading/*.swift Sources/marsad-compile/*.swift) Package.swift
OUT := out
LANGUAGE ?= ar

.PHONY: all demo test score train bench install lint format check clean requirements
.DELETE_ON_ERROR:

all: $(BIN)/marsad

requirements:
	@Tools/build/requirements.sh

$(BIN)/marsad-compile: $(COMPILER) | requirements
	@echo "== the compiler of the lexicon"
	$(SWIFT) build $(FLAGS) --product marsad-compile
	@touch $@

# The C target embeds the file; touching its source makes the build see a new one.
$(BLOB): $(BIN)/marsad-compile $(PACKS)
	@echo "== the lexicon"
	$(BIN)/marsad-compile Lexicon $@
	@touch Sources/CLexiconData/lexicon.c

$(BIN)/marsad: $(BLOB) $(CODE)
	@echo "== marsad"
	$(SWIFT) build $(FLAGS) --product marsad
	@touch $@

demo: $(BIN)/marsad
	@mkdir -p $(OUT)
	@rm -f $(OUT)/homs.marsad $(OUT)/homs.marsad-wal $(OUT)/homs.marsad-shm
	@echo "== a casebook of the sample reports (Samples/homs)"
	$(BIN)/marsad new $(OUT)/homs.marsad
	$(BIN)/marsad add $(OUT)/homs.marsad Samples/homs/reports.ndjson Samples/homs/*.txt
	$(BIN)/marsad brief $(OUT)/homs.marsad --language $(LANGUAGE) --title "حمص، شباط 2012" --format html --output $(OUT)/homs.html
	@echo "== the brief"
	$(BIN)/marsad brief $(OUT)/homs.marsad --language $(LANGUAGE) --title "حمص، شباط 2012"
	@echo
	@echo "The same brief as a page: $(OUT)/homs.html    The casebook: $(OUT)/homs.marsad"

lint:
	@echo "== format"
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Benchmarks

format:
	$(SWIFT) format format -i --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Benchmarks

check: $(BIN)/marsad
	@echo "== lexicon"
	$(BIN)/marsad lexicon check --lexicon Lexicon

test: requirements lint check
	@Tools/build/requirements.sh glpk-utils || echo "going on without glpk-utils: the comparison with it is skipped"
	@echo "== tests"
	@test -d $(SHARED) || echo "skipped: tests that read $(SHARED), which is not here"
	MARSAD_SHARED=$(abspath $(SHARED)) $(SWIFT) test $(FLAGS) --disable-testable-imports --parallel

score: $(BIN)/marsad
	@if [ ! -d $(SHARED)/gold ]; then echo "skipped: no annotated reports in $(SHARED)/gold"; exit 0; fi; Tools/build/score.sh $(BIN)/marsad $(SHARED) $(OUT)

train: $(BIN)/marsad
	@if [ ! -d $(SHARED)/gold ]; then echo "skipped: no annotated reports in $(SHARED)/gold"; exit 0; fi; \
	mkdir -p Lexicon/model $(OUT) && python3 $(SHARED)/corpus/to-ndjson.py > $(OUT)/corpus.ndjson && \
	$(BIN)/marsad train $(SHARED)/gold/claims --texts $(SHARED)/gold/texts --supplement Annotations/saudinewsnet.ndjson --corpus $(OUT)/corpus.ndjson \
	--with Annotations/english-train.ndjson \
	--out Lexicon/model/weights.bin --lexicon Lexicon

bench: $(BIN)/marsad
	@Tools/build/requirements.sh libjemalloc-dev
	cd Benchmarks && MARSAD_LEXICON=$(CURDIR)/Lexicon $(SWIFT) package --disable-sandbox benchmark
	@if [ ! -d $(SHARED)/corpus ]; then echo "skipped: no corpus in $(SHARED)/corpus"; else Tools/build/corpus.sh $(BIN)/marsad $(SHARED) $(OUT); fi

# Static programs start in half the time and need no Swift where they run; a build folder of their own, because their flags differ.
install: $(BLOB)
	$(SWIFT) build -c release --static-swift-stdlib --scratch-path .build-static --product marsad
	$(SWIFT) build -c release --static-swift-stdlib --scratch-path .build-static --product marsad-read
	install -d $(DESTDIR)$(PREFIX)/bin
	install -s .build-static/release/marsad .build-static/release/marsad-read $(DESTDIR)$(PREFIX)/bin

clean:
	rm -rf .build .build-static $(OUT) $(BLOB) Benchmarks/.build
