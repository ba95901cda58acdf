#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension Array where Element: BitwiseCopyable {
    /// An array for a table that is looked up at random: where the system gives pages of two megabytes on request, it lies on them, and a
    /// look-up does not first have to find its page.
    ///
    /// - Parameters:
    ///   - count: how many elements.
    ///   - fill: initialises all of them.
    public init(onLargePages count: Int, fill: (UnsafeMutableBufferPointer<Element>) -> Void) {
        self.init(unsafeUninitializedCapacity: count) { buffer, made in
            #if os(Linux)
                let page: UInt = 4096
                let start = (UInt(bitPattern: buffer.baseAddress) + page - 1) & ~(page - 1)
                let end = UInt(bitPattern: buffer.baseAddress) + UInt(count * MemoryLayout<Element>.stride)
                if end > start + (1 << 21), let address = UnsafeMutableRawPointer(bitPattern: start) {
                    // Only a wish: a system that does not know it goes on with its small pages.
                    _ = madvise(address, Int(end - start), 14)
                }
            #endif
            fill(buffer)
            made = count
        }
    }
}
