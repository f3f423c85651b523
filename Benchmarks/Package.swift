// swift-tools-version: 6.2
import PackageDescription

// The settings of the package that is measured.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
    .treatAllWarnings(as: .error),  // SE-0443
]

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "ecs-sweep", path: "..")],
    targets: [
        .target(name: "CAllocations"),
        .target(name: "CCallgrind"),
        .target(name: "Functions", swiftSettings: settings),
        .target(name: "Harness", dependencies: ["CAllocations", "CCallgrind"], swiftSettings: settings),
        .target(name: "Estates", dependencies: ["Harness"], swiftSettings: settings),
        .executableTarget(
            name: "engine-bench",
            dependencies: ["Functions", "Harness", .product(name: "Pipeline", package: "ecs-sweep")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "classify-bench",
            dependencies: [
                "Harness", .product(name: "Pipeline", package: "ecs-sweep"),
                .product(name: "AWS", package: "ecs-sweep"),
                .product(name: "Stages", package: "ecs-sweep"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "client-bench",
            dependencies: [
                "Estates", "Harness", .product(name: "AWS", package: "ecs-sweep"),
                .product(name: "HTTP", package: "ecs-sweep"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "sweep-bench",
            dependencies: ["Estates", "Harness", .product(name: "HTTP", package: "ecs-sweep")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "sinks-bench",
            dependencies: [
                "Harness", .product(name: "Pipeline", package: "ecs-sweep"),
                .product(name: "AWS", package: "ecs-sweep"),
                .product(name: "Stages", package: "ecs-sweep"),
                .product(name: "Sinks", package: "ecs-sweep"),
                .product(name: "Reports", package: "ecs-sweep"),
            ],
            swiftSettings: settings
        ),
        // It runs programs of the package that are built beside it.
        .executableTarget(name: "instructions-bench", dependencies: ["Harness"], swiftSettings: settings),
        .executableTarget(name: "start-bench", dependencies: ["Estates", "Harness"], swiftSettings: settings),
        .target(name: "Publication", dependencies: ["Harness"], swiftSettings: settings),
        .executableTarget(name: "bench-report", dependencies: ["Harness", "Publication"], swiftSettings: settings),
        .testTarget(name: "EstatesTests", dependencies: ["Estates", "Harness"], swiftSettings: settings),
        .testTarget(name: "HarnessTests", dependencies: ["Harness"], swiftSettings: settings),
        .testTarget(name: "PublicationTests", dependencies: ["Harness", "Publication"], swiftSettings: settings),
    ]
)
