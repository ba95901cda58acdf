/// A day of the Islamic calendar: Umm al-Qura, as Saudi Arabia publishes it, from 1343 to 1500, the arithmetic calendar outside.
///
/// Source of the month lengths: the Umm al-Qura tables of King Abdulaziz City for Science and Technology as gathered by R. H. van Gent
/// (Utrecht), read through the Python package `hijridate` (MIT) and checked against it for every month of the table. Dates seen with
/// the eye can differ by a day or two from place to place.
public struct HijriDate: Sendable, Hashable {
    /// The year after the Hijra, 1433.
    public let year: Int
    /// The month, 1 (Muharram) to 12 (Dhu al-Hijja).
    public let month: Int
    /// The day of the month, 1 to 30 (31 in a few months of the 1340s).
    public let day: Int

    /// A date that exists; nil for the 30th of a month of 29 days.
    public init?(year: Int, month: Int, day: Int) {
        guard year >= 1, (1...12).contains(month), day >= 1, day <= Self.daysIn(month: month, year: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The Islamic date of a civil day; nil before the first year of the Hijra.
    public init?(_ date: CivilDate) {
        let days = date.daysSince1970
        // A mean year has 10,631 / 30 days; the estimate is never more than a year away.
        var year = max(1, (30 * (days - Self.epoch)) / 10_631 + 1)
        while year > 1, Self.firstDay(month: 1, year: year) > days { year -= 1 }
        while Self.firstDay(month: 1, year: year + 1) <= days { year += 1 }
        var month = 1
        while month < 12, Self.firstDay(month: month + 1, year: year) <= days { month += 1 }
        self.init(
            year: year, month: month, day: min(days - Self.firstDay(month: month, year: year) + 1, Self.daysIn(month: month, year: year)))
    }

    /// The civil day.
    public var civil: CivilDate { CivilDate(daysSince1970: Self.firstDay(month: month, year: year) + day - 1) }

    /// How many days a month has.
    public static func daysIn(month: Int, year: Int) -> Int {
        if table.contains(year) { return 28 + Int(lengths[year - table.lowerBound] >> UInt32(2 * (month - 1)) & 3) }
        if month == 12 { return (11 * year + 14) % 30 < 11 ? 30 : 29 }
        return month % 2 == 1 ? 30 : 29
    }

    /// The years that the table covers.
    public static let table = 1343...1500

    /// 16 July 622 of the Julian calendar, the first day of the arithmetic calendar, in days since 1970.
    private static let epoch = -492148

    /// Days since 1970 of the first day of a month.
    private static func firstDay(month: Int, year: Int) -> Int {
        if year == table.upperBound + 1, month == 1 { return yearStarts[table.count] }
        guard table.contains(year) else {
            return epoch + (year - 1) * 354 + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2
        }
        var day = yearStarts[year - table.lowerBound]
        for m in 1..<month { day += daysIn(month: m, year: year) }
        return day
    }

    /// Days since 1970 of each 1 Muharram of the table and of the one after it; 1 Muharram 1343 is 1924-08-01.
    private static let yearStarts: [Int] = {
        var starts = [-16_589]
        for year in lengths {
            starts.append((starts.last ?? 0) + (0..<12).reduce(0) { $0 + 28 + Int(year >> UInt32(2 * $1) & 3) })
        }
        return starts
    }()

    /// A year each from 1343: two bits a month from Muharram up, the month's length less 28. The tables of the first years, which were
    /// corrected after the event, hold months of 28 and 31 days.
    private static let lengths: [UInt32] = [
        0xA8A9A6, 0x666665, 0x9A2766, 0x6969A5, 0x5A69A5, 0x35A666, 0xB2A666, 0x9A6599, 0x9A5666, 0x666666, 0x9699A6, 0x666999,
        0x9A6666, 0x65A665, 0xA66666, 0x69659A, 0x65966A, 0xA66666, 0x666666, 0x666666, 0xA66666, 0x6A2666, 0xA66666, 0x666666,
        0x666666, 0xA66666, 0x69A666, 0x666666, 0xA99966, 0xA65999, 0x999999, 0xA5A666, 0x696666, 0x666A59, 0xA69996, 0x666666,
        0x999999, 0x666666, 0x6659A6, 0x9969A6, 0x666699, 0x666666, 0x6A65A6, 0xA6665A, 0xA66665, 0x666669, 0xA66666, 0x59A666,
        0xA66666, 0xA66665, 0xA66566, 0x696666, 0x6659A6, 0x9966A6, 0x666699, 0x99A666, 0x699999, 0xA6659A, 0x665999, 0x99666A,
        0x6599A9, 0x966A69, 0x6669A5, 0x9A6666, 0x999999, 0x996666, 0x6599A6, 0x9666A6, 0x59A699, 0x66A696, 0xA69A59, 0x9A9965,
        0x9A6599, 0x996666, 0x599A66, 0x666A66, 0x9A6999, 0x9AA659, 0x9AA565, 0x9A9596, 0x999666, 0x6659A6, 0x6699A6, 0x9A6999,
        0x69A665, 0xA6A596, 0xA69659, 0x999969, 0x966669, 0x5999A9, 0x6669A6, 0x5A6999, 0x9A6666, 0x999999, 0x9665A6, 0x6596A6,
        0x9666A6, 0x599A99, 0x669A66, 0x669999, 0xA66666, 0x999699, 0x9659A9, 0x5969A9, 0x6666A6, 0x99A699, 0x69A665, 0x699966,
        0x66659A, 0x99966A, 0x6665A9, 0x9999A9, 0x6699A5, 0x9A9996, 0xA69659, 0x9A5966, 0x69659A, 0xA5999A, 0x666699, 0x9A6666,
        0x69A659, 0xA99966, 0xA96599, 0x999666, 0x6659A6, 0x9999A6, 0x5A69A5, 0x6A6696, 0x69A659, 0x699666, 0x6659A6, 0x99669A,
        0x659A99, 0x969A99, 0x5A9A65, 0x9A6996, 0x9A6659, 0x999969, 0x659A69, 0x9669A6, 0x59A9A5, 0x69A696, 0xA99A59, 0xA66665,
        0xA65999, 0x996669, 0x6599A9, 0x9669A6, 0xA66999, 0x9A6665, 0x9A5996, 0x99965A, 0x66599A, 0x99666A, 0x665A69, 0x999A66,
        0x699999, 0xA9965A,
    ]
}
