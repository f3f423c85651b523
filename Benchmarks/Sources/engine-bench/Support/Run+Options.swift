import Harness
import Pipeline

extension Case.Run {
    /// What a user gets who asks for nothing; without times where the clock would decide how many elements are measured.
    var options: RunOptions { RunOptions(metering: isTimed ? .full : .counts) }
}
