// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [.treatAllWarnings(as: .error)]

func example(_ name: String, _ products: [String]) -> Target {
    .executableTarget(
        name: name,
        dependencies: ["Support"] + products.map { .product(name: $0, package: "ecs-sweep") },
        swiftSettings: settings
    )
}

// Pipelines written from outside, with nothing but the public API.
let package = Package(
    name: "Examples",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "ecs-sweep", path: "..")],
    targets: [
        .target(name: "Support", swiftSettings: settings),
        example("word-count", ["Pipeline"]),
        example("paced-crawl", ["Pipeline", "Sinks"]),
        example("three-sinks", ["Pipeline"]),
        example("results", ["Pipeline", "PipelineTesting"]),
        example("custom-parts", ["Pipeline"]),
        example("sinks", ["Pipeline", "Sinks"]),
        example("which-credentials", ["AWS", "HTTP"]),
        example("ecs-one-stage", ["AWS", "Emulator", "HTTP", "Pipeline", "Sinks", "Stages"]),
    ]
)
