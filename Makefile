# The commands of this repository; `make help` lists them.
SWIFT ?= swift
OUT ?= out
SOURCES := Sources Tests Package.swift
DOSSIER := .build/release/dossier

.PHONY: help demo build test goldens readings format lint install clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile | expand -t 10

demo: install build ## read all samples and print what was found
	@echo "dossier extract Samples --output $(OUT)"
	@$(DOSSIER) extract Samples --output $(OUT) || [ $$? -eq 65 ]
	@echo
	@$(DOSSIER) show --summary $(OUT)/*.json

build: ## build the program, optimised
	$(SWIFT) build -c release --product dossier

test: install ## install what is missing, build and run all tests
	$(SWIFT) test

goldens: ## record what extraction makes of the samples now; read the difference before you commit it
	DOSSIER_RECORD_GOLDENS=1 $(SWIFT) test --filter GoldenTests || true
	@git diff --stat -- Samples

readings: build ## read the samples again for the golden tests (after a change of the reader; then make goldens)
	@.ci/record-readings

format: ## format all Swift files
	$(SWIFT) format -i -r $(SOURCES)

lint: ## check the format and the style of all Swift files
	$(SWIFT) format lint --strict -r $(SOURCES)

install: ## install the Debian packages that are missing (needs root if any is)
	@.ci/install

clean: ## remove what was built and the demo's output
	$(SWIFT) package clean
	rm -rf $(OUT)
