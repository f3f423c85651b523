import Publication
import Testing

struct MachineTests {
    @Test func `The processor is the first model that the system names`() {
        let text = "processor\t: 0\nmodel name\t: A Processor: 2.8 GHz\nprocessor\t: 1\nmodel name\t: Another"
        #expect(Machine.model(in: text) == "A Processor: 2.8 GHz")
        #expect(Machine.model(in: "processor\t: 0") == nil)
    }
}
