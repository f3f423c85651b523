// swift-tools-version: 6.2
import PackageDescription

// The settings of the package that is fuzzed.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
    .treatAllWarnings(as: .error),  // SE-0443
]

// The sources of the package beside this one, compiled as targets of this one through a link: only targets of one package
// see what the others keep within it, and no package can import another one's executable.
func fuzzed(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: "Fuzzed/\(name)", swiftSettings: settings)
}

let package = Package(
    name: "Fuzz",
    platforms: [.macOS(.v15)],
    targets: [
        fuzzed("Pipeline"),
        fuzzed("Text"),
        .systemLibrary(name: "CCurl", path: "Fuzzed/CCurl"),
        .systemLibrary(name: "CCrypto", path: "Fuzzed/CCrypto"),
        .systemLibrary(name: "CMalloc", path: "Fuzzed/CMalloc"),
        fuzzed("HTTP", ["Pipeline", "CCurl"]),
        fuzzed("AWS", ["Pipeline", "HTTP", "Text", .target(name: "CCrypto", condition: .when(platforms: [.linux]))]),
        fuzzed("Stages", ["Pipeline", "Text", "HTTP", "AWS"]),
        fuzzed("Sinks", ["Pipeline", "Text", "HTTP"]),
        fuzzed("Reports", ["Pipeline", "HTTP", "AWS", "Stages", "Sinks"]),
        fuzzed("Emulator", ["Pipeline"]),
        .target(
            name: "CommandLineSources",
            dependencies: ["Pipeline", "HTTP", "AWS", "Stages", "Sinks", "Reports", "Emulator", "CMalloc"],
            path: "Fuzzed/ecs-sweep",
            exclude: ["Main.swift"],
            swiftSettings: settings
        ),
        .target(
            name: "FuzzTargets",
            dependencies: ["CommandLineSources", "Pipeline", "Text", "HTTP", "AWS", "Stages", "Sinks", "Reports"],
            swiftSettings: settings
        ),
        // libFuzzer's own entry, which is a C function of the toolchain's runtime.
        .systemLibrary(name: "CLibFuzzer"),
        .executableTarget(name: "fuzz", dependencies: ["CLibFuzzer", "FuzzTargets"], swiftSettings: settings),
    ]
)
