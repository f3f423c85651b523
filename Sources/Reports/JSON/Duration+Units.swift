extension Duration {
    /// The duration in seconds, rounded to microseconds: finer digits would be noise.
    var secondsInMicroseconds: Double {
        (self / .microseconds(1)).rounded() / 1_000_000
    }

    /// The duration in milliseconds, rounded to microseconds.
    var milliseconds: Double {
        (self / .microseconds(1)).rounded() / 1000
    }
}
