/// Makes the forms of a row that are generated rather than typed.
struct FormExpander {
    init(pack: Pack, file: PackFile) {}
    func forms(of row: PackFile.Row) -> [(alias: String, form: WordForm)] { [] }
}
