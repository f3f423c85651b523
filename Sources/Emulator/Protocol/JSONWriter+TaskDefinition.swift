extension JSONWriter {
    /// Appends a task definition as DescribeTaskDefinition gives it.
    ///
    /// Source: the ECS API model, shapes `TaskDefinition` and `ContainerDefinition`.
    mutating func taskDefinition(_ definition: EmulatedTaskDefinition, revision: Int?, in region: Region) {
        let revision = definition.revision ?? revision ?? 1
        raw("{\"taskDefinitionArn\":")
        string("\(region.arnPrefix):task-definition/\(definition.family):\(revision)")
        raw(",\"containerDefinitions\":")
        list(definition.containers) { json, container in
            json.raw("{\"name\":")
            json.string(container.name)
            if let image = container.image {
                json.raw(",\"image\":")
                json.string(image)
            }
            json.raw(",\"cpu\":0")
            if let memory = container.memory {
                json.raw(",\"memory\":")
                json.number(memory)
            }
            json.raw(",\"portMappings\":[]")
            if let essential = container.essential {
                json.raw(essential ? ",\"essential\":true" : ",\"essential\":false")
            }
            if let configuration = container.logConfiguration { json.logConfiguration(configuration) }
            json.raw(",\"environment\":[],\"mountPoints\":[],\"volumesFrom\":[]}")
        }
        raw(",\"family\":")
        string(definition.family)
        if let role = definition.executionRole {
            raw(",\"executionRoleArn\":")
            string(role)
        }
        if let role = definition.taskRole {
            raw(",\"taskRoleArn\":")
            string(role)
        }
        raw(",\"networkMode\":\"awsvpc\",\"revision\":")
        number(revision)
        raw(",\"volumes\":[],\"status\":\"ACTIVE\",\"placementConstraints\":[]")
        raw(",\"compatibilities\":[\"EC2\",\"FARGATE\"],\"cpu\":\"256\"")
        if let memory = definition.memory {
            raw(",\"memory\":")
            string(memory)
        }
        raw("}")
    }

    private mutating func logConfiguration(_ configuration: EmulatedLogConfiguration) {
        raw(",\"logConfiguration\":{\"logDriver\":")
        string(configuration.logDriver)
        if let options = configuration.options {
            raw(",\"options\":{")
            for (index, option) in options.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { raw(",") }
                string(option.key)
                raw(":")
                string(option.value)
            }
            raw("}")
        }
        raw("}")
    }
}
