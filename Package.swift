// swift-tools-version:6.2
import PackageDescription

/// One set of settings for every Swift target: the strictest language mode, and no warning survives.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A Swift library target of this package.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one target.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: settings)
}

let package = Package(
  name: "dossier",
  products: [.executable(name: "dossier", targets: ["dossier"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // C libraries, each behind one module map.
    .systemLibrary(name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
    .systemLibrary(name: "CTesseract", pkgConfig: "tesseract", providers: [.apt(["libtesseract-dev"])]),
    .systemLibrary(name: "CSeccomp", pkgConfig: "libseccomp", providers: [.apt(["libseccomp-dev"])]),

    // Value types and pure code, arrows only downward.
    library("DocumentModel"),
    library("ClinicalRecord", ["DocumentModel"]),
    library("PageLayout", ["DocumentModel"]),
    library("ClinicalExtraction", ["DocumentModel", "ClinicalRecord", "PageLayout"]),
    library("Evaluation", ["DocumentModel", "ClinicalRecord", "ClinicalExtraction"]),

    // Effects.
    library("PageReading", ["DocumentModel", "CPoppler", "CTesseract"]),
    library(
      "Pipeline",
      ["DocumentModel", "ClinicalRecord", "PageReading", "PageLayout", "ClinicalExtraction", "CSeccomp"]),
    .executableTarget(
      name: "dossier",
      dependencies: [
        "DocumentModel", "ClinicalRecord", "PageReading", "PageLayout", "ClinicalExtraction", "Pipeline",
        "Evaluation", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "dossier-bench",
      dependencies: [
        "DocumentModel", "PageReading", "PageLayout", "ClinicalExtraction", "Pipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    tests("DocumentModel"),
    tests("ClinicalRecord", ["DocumentModel"]),
    tests("PageLayout", ["DocumentModel"]),
    tests("ClinicalExtraction", ["DocumentModel", "ClinicalRecord", "PageLayout"]),
    tests("Evaluation", ["DocumentModel", "ClinicalRecord", "ClinicalExtraction"]),
    tests("PageReading", ["DocumentModel", "CPoppler", "CTesseract"]),
    // The pipeline's tests start the built binary as their worker.
    tests(
      "Pipeline",
      ["DocumentModel", "ClinicalRecord", "PageReading", "PageLayout", "ClinicalExtraction", "dossier"]),
    // The built program as a user runs it.
    .testTarget(name: "CommandLineTests", dependencies: ["dossier"], swiftSettings: settings),
    // From the words recorded of the samples to their records.
    .testTarget(
      name: "GoldenTests",
      dependencies: ["DocumentModel", "ClinicalRecord", "ClinicalExtraction", "Pipeline", "Evaluation"],
      swiftSettings: settings),
  ]
)
