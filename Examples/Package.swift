// swift-tools-version: 6.2
import PackageDescription

// Pipelines written from outside, with nothing but the public API.
let package = Package(
    name: "Examples",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "ecs-sweep", path: "..")],
    targets: [
        .executableTarget(
            name: "memory-pages",
            dependencies: ["AWS", "Emulator", "HTTP", "Pipeline", "Sinks", "Stages"].map {
                .product(name: $0, package: "ecs-sweep")
            },
            swiftSettings: [.treatAllWarnings(as: .error)]
        )
    ]
)
