import Glossary

/// What is looked for in texts, and what finds it.
struct TextNames {
  let termBase: TermBase
  let finder: TermFinder
}
