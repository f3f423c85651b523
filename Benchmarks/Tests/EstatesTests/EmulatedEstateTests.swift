import Estates
import Testing

struct EmulatedEstateTests {
    private var organization: EmulatedEstate {
        var estate = EmulatedEstate(clusters: 5, tasks: 20)
        estate.accounts = 2
        estate.regions = 3
        return estate
    }

    @Test func `All tasks are those of every region of every account`() {
        #expect(organization.totalTasks == 600)
    }

    @Test func `An organization is swept with the role of its accounts`() {
        #expect(EmulatedEstate(clusters: 1, tasks: 1).sweepOptions == ["--region", "made-up-1"])
        #expect(
            organization.sweepOptions
                == ["--region", "made-up-1,made-up-2,made-up-3", "--organization", "--role", "ecs-reader"]
        )
    }

    @Test(arguments: [(600, 5), (1_200, 10), (700, 5), (1, 1)])
    func `Scaling changes the clusters, and leaves one`(tasks: Int, clusters: Int) {
        #expect(organization.scaled(to: tasks).clusters == clusters)
    }
}
