public import CPrefetch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A table of megabytes that is looked up at random: filled once and shared, or one owner's memory.
///
/// It begins on a border of two megabytes and asks the system for pages of that size, so that a look-up does not first have to find its page.
/// Where the system has none it lies on small pages.
public final class LargeTable<Element: BitwiseCopyable>: @unchecked Sendable {
    // What is shared is never written to after `init`; what is written to, as a memory of words is, has one owner.
    @usableFromInline let base: UnsafeMutablePointer<Element>
    /// How many elements there are.
    public let count: Int

    /// A table of `count` elements, all of which `fill` initialises.
    public init(count: Int, fill: (UnsafeMutableBufferPointer<Element>) -> Void) {
        let size = count * MemoryLayout<Element>.stride
        let large = 1 << 21
        let raw = UnsafeMutableRawPointer.allocate(byteCount: max(size, 1), alignment: size >= large ? large : 64)
        #if os(Linux)
            // Only a wish (14 is MADV_HUGEPAGE): a system that does not know it goes on with its small pages.
            if size >= large { _ = madvise(raw, size, 14) }
        #endif
        base = raw.bindMemory(to: Element.self, capacity: count)
        self.count = count
        fill(UnsafeMutableBufferPointer(start: base, count: count))
    }

    /// The table of an array's elements.
    public convenience init(_ elements: [Element]) {
        self.init(count: elements.count) { _ = $0.initialize(from: elements) }
    }

    deinit { base.deallocate() }

    /// The element at an index below `count`. To be set by the table's one owner only.
    @inlinable
    public subscript(index: Int) -> Element {
        get {
            precondition(index >= 0 && index < count)
            return base[index]
        }
        set {
            precondition(index >= 0 && index < count)
            base[index] = newValue
        }
    }

    /// Begins to fetch the element at an index, which will be asked for soon.
    @inlinable @inline(__always)
    public func expect(_ index: Int) {
        // Any address will do, so none is checked.
        marsad_prefetch(UnsafeRawPointer(bitPattern: Int(bitPattern: base) &+ index &* MemoryLayout<Element>.stride))
    }

    /// The elements.
    public var elements: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
