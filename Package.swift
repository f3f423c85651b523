// swift-tools-version: 6.2
import PackageDescription

// One set of settings for every target.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
    .treatAllWarnings(as: .error),  // SE-0443
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

// The targets stand in the order of the layers: each uses only targets above it.
let package = Package(
    name: "ecs-sweep",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "ecs-sweep", targets: ["ecs-sweep"]),
        .library(name: "Pipeline", targets: ["Pipeline"]),
        .library(name: "PipelineTesting", targets: ["PipelineTesting"]),
        .library(name: "Text", targets: ["Text"]),
        .library(name: "HTTP", targets: ["HTTP"]),
        .library(name: "AWS", targets: ["AWS"]),
        .library(name: "Stages", targets: ["Stages"]),
        .library(name: "Sinks", targets: ["Sinks"]),
        .library(name: "Reports", targets: ["Reports"]),
        .library(name: "Emulator", targets: ["Emulator"]),
    ],
    targets: [
        library("Pipeline"),
        library("PipelineTesting", ["Pipeline"]),
        library("Text"),
        .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
        .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
        .systemLibrary(name: "CMalloc"),
        library("HTTP", ["Pipeline", "CCurl"]),
        library("AWS", ["Pipeline", "HTTP", "Text", .target(name: "CCrypto", condition: .when(platforms: [.linux]))]),
        library("Stages", ["Pipeline", "Text", "HTTP", "AWS"]),
        library("Sinks", ["Pipeline", "Text", "HTTP"]),
        library("Reports", ["Pipeline", "HTTP", "AWS", "Stages", "Sinks"]),
        library("Emulator", ["Pipeline"]),
        .executableTarget(
            name: "ecs-sweep",
            dependencies: ["Pipeline", "HTTP", "AWS", "Stages", "Sinks", "Reports", "Emulator", "CMalloc"],
            swiftSettings: settings
        ),
        .target(
            name: "HostileSet",
            path: "Tests/HostileSet",
            resources: [.copy("cases.jsonl"), .copy("lines.jsonl")],
            swiftSettings: settings
        ),
        tests("PipelineTests", ["Pipeline", "PipelineTesting"]),
        tests("PipelineTestingTests", ["Pipeline", "PipelineTesting"]),
        tests("TextTests", ["Text"]),
        tests("HTTPTests", ["HTTP", "Pipeline"]),
        tests("AWSTests", ["AWS", "HTTP", "Pipeline", "PipelineTesting"], resources: [.copy("Vectors")]),
        tests("StagesTests", ["Stages", "Text", "AWS", "HTTP", "Pipeline", "PipelineTesting", "HostileSet"]),
        tests("SinksTests", ["Sinks", "HTTP", "Pipeline", "PipelineTesting"]),
        tests(
            "ReportsTests",
            ["Reports", "Stages", "Sinks", "HTTP", "AWS", "Pipeline", "HostileSet"],
            resources: [.copy("Golden")]
        ),
        tests("EmulatorTests", ["Emulator", "HTTP", "AWS", "Pipeline"]),
        tests("SweepTests", ["ecs-sweep", "AWS", "Emulator", "HostileSet", "Pipeline", "PipelineTesting", "Stages"]),
    ]
)
