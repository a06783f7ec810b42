import Memory

/// What an act did to the memory.
struct ActOutcome {
  let act: Int64?
  let removed: Int
  let added: Int

  init(_ editor: Editor) { (act, removed, added) = (editor.act, editor.removedCount, editor.addedCount) }
}
