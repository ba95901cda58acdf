import Foundation
import Reconciling
import Testing

/// The gates of speed, on one core; only an optimized build is measured.
@Suite(.serialized) struct TallySpeedTests {
    static var isOptimized: Bool {
        var optimized = true
        assert(
            {
                optimized = false; return true
            }())
        return optimized
    }

    /// What this thread has used of its core, so that other work on the machine does not count.
    static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// The shortest of some runs; other tests run beside, so that it tries again while it is above the bar.
    func seconds(days: Int, places: Int, claims: Int, bar: Double) throws -> Double {
        var random = RandomClaims(days: days, places: places, seed: 2012)
        let told = random.claims(claims, exact: 10, capped: 10)
        let questions = random.questions
        var best = Double.infinity
        for _ in 0..<(days < 60 ? 100 : 10) where best >= bar {
            let start = Self.processorSeconds
            let engine = TallyEngine(claims: told, parent: RandomClaims.parent)
            let bounds = try #require(engine.bounds(questions))
            best = min(best, Self.processorSeconds - start)
            #expect(bounds.count == questions.count)
            #expect(bounds.contains { $0.floor > 0 } && bounds.contains { $0.ceiling != nil })
        }
        return best
    }

    @Test(.enabled(if: isOptimized)) func aMonthTakesLessThanFiftyMilliseconds() throws {
        let took = try seconds(days: 30, places: 14, claims: 200, bar: 0.05)
        print("month: \(took * 1000) ms")
        #expect(took < 0.05)
    }

    @Test(.enabled(if: isOptimized)) func aYearTakesLessThanTwoSeconds() throws {
        let took = try seconds(days: 365, places: 14, claims: 2_500, bar: 2)
        print("year: \(took * 1000) ms")
        #expect(took < 2)
    }
}
