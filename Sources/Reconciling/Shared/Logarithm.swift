/// The natural logarithm, the same to the bit on every machine.
enum Logarithm {
    /// The logarithm of a positive, finite number, to about one part in 10^12.
    ///
    /// By 2 atanh((m - 1) / (m + 1)) of the significand m between 1/√2 and √2, as a series, and the exponent.
    static func natural(_ x: Double) -> Double {
        var significand = x.significand
        var exponent = Double(x.exponent)
        if significand > 1.4142135623730951 {
            significand /= 2
            exponent += 1
        }
        let t = (significand - 1) / (significand + 1)
        var sum = 0.0
        for n in stride(from: 17, through: 1, by: -2) { sum = sum * (t * t) + 1 / Double(n) }
        return exponent * 0.6931471805599453 + 2 * t * sum
    }
}
