/// Members and arrays in one call each.
extension JSONWriter {
    /// A member that is a string, or null.
    public mutating func member(_ name: StaticString, _ value: String?) {
        key(name)
        string(orNull: value)
    }

    /// A member that is a whole number, or null.
    public mutating func member(_ name: StaticString, number value: Int?) {
        key(name)
        integer(orNull: value)
    }

    /// A member that is true or false.
    public mutating func member(_ name: StaticString, flag value: Bool) {
        key(name)
        boolean(value)
    }

    /// A member that is an array of strings.
    public mutating func member(_ name: StaticString, strings values: [String]) {
        key(name)
        array(values) { $1.string($0) }
    }

    /// A member that is an array of objects, whose members the closure writes.
    public mutating func member<Item>(_ name: StaticString, objects items: [Item], _ write: (Item, inout JSONWriter) -> Void) {
        key(name)
        objects(items, write)
    }

    /// An array of objects, whose members the closure writes.
    public mutating func objects<Item>(_ items: [Item], _ write: (Item, inout JSONWriter) -> Void) {
        array(items) { item, json in json.object { write(item, &$0) } }
    }

    /// One object, whose members the closure writes.
    public mutating func object(_ write: (inout JSONWriter) -> Void) {
        beginObject()
        write(&self)
        endObject()
    }

    /// An array, whose values the closure writes.
    public mutating func array<Item>(_ items: [Item], _ write: (Item, inout JSONWriter) -> Void) {
        beginArray()
        for item in items { write(item, &self) }
        endArray()
    }
}
