import BitextModel
import Segmentation
import Testing

struct EnglishSentenceTests {
  @Test(
    arguments: [
      "Mr. Brown met Prof. Dr. Green.|They talked.",
      "SHUSHA, Oct. 3 (AZERTAC) – The forum has opened.|It ends on Friday.",
      "He lives in the U.S.|He likes it.",
      "The U.S. Senate and the U.N. Assembly agreed.",
      "Acme Inc. and Brown p.l.c. merged.|Shares rose.",
      "It opens at 9 a.m. on Monday.|It closes at 5 p.m.|Nobody came.",
      "See No. 7, Sec. 3 and Fig. 12.|The rest is clear.",
      "He said no.|She left.",
      "Brown v. Green was heard.",
      "J. R. Brown wrote it.|W. Green read it.",
      "She took plan B.|Then she left.",
      "Write to jane.brown@example.com.|Or see https://example.com/a.b?c=d.|It works.",
      "Yahoo! Inc. was sold.|Hooray!|It rained.",
      "Martin Luther King Jr. spoke.|Everyone listened.",
      "It cost $4.50.|$3 would do.",
      "The rate fell, e.g. in May, i.e. last month.",
    ] as [MarkedText])
  func abbreviationsAndNumbers(_ text: MarkedText) throws {
    #expect(try Languages.segmenter("en").sentences(text.text) == text.sentences)
  }

  @Test(
    arguments: [
      "\"It rains.|Let us stay,\" he said.",
      "\"Does it rain?\" he asked.|Nobody knew.",
      "“It rains.”|Then he left.",
      "He wrote \"It rains.\"|Then he left.",
      "He left.|\"It rains,\" she said.",
      "He left (it rained.) at noon.",
      "‘It rains.’ he said.",
      "“It rains.” – John Brown",
    ] as [MarkedText])
  func quotations(_ text: MarkedText) throws {
    #expect(try Languages.segmenter("en").sentences(text.text) == text.sentences)
  }

  @Test(
    arguments: [
      "1) Open it.|2) Close it.|3) Go home",
      "a) first|b) second|c) third",
      "• one thing|• another thing",
      "She met A. Brown and B. Green.",
      "It ended . . . with rain.",
      "He waited. . . .|Nobody came.",
      "They spoke of peace . . .|This was new.",
      "It is . . . I think . . . so.",
    ] as [MarkedText])
  func listsInALineAndEllipses(_ text: MarkedText) throws {
    #expect(try Languages.segmenter("en").sentences(text.text) == text.sentences)
  }

  @Test(arguments: [
    ("add them to the album.That way all can see.", ["add them to the album.", "That way all can see."]),
    ("see Node.Js and file.txt for more", ["see Node.Js and file.txt for more"]),
    ("i like it. it is cheap! you should go", ["i like it.", "it is cheap!", "you should go"]),
    ("I like e.g. tea. it is cheap", ["I like e.g. tea.", "it is cheap"]),
    ("In approx. it says so", ["In approx. it says so"]),
    ("We met at noon. they were late. and we left", ["We met at noon.", "they were late.", "and we left"]),
    ("Why? she asked. But why? she had no answer", ["Why? she asked.", "But why?", "she had no answer"]),
    ("Thanks for the community :-) Posted by darin", ["Thanks for the community :-)", "Posted by darin"]),
    ("It works! :) Now go on. :P", ["It works! :)", "Now go on. :P"]),
    ("the case (see note :) and more", ["the case (see note :) and more"]),
    ("I had to go....Then it rained", ["I had to go....", "Then it rained"]),
    ("in the bay area?they say so", ["in the bay area?", "they say so"]),
    ("see example.it is there", ["see example.it is there"]),
    (
      "Use any engine. http://example.org/a.html has more.", ["Use any engine.", "http://example.org/a.html has more."]
    ),
    ("See e.g. www.example.org. Bye.", ["See e.g. www.example.org.", "Bye."]),
    ("It is saved by Ctrl+S. Press Enter.", ["It is saved by Ctrl+S.", "Press Enter."]),
    ("No file for %s. Check it. Use -g. Done", ["No file for %s.", "Check it.", "Use -g.", "Done"]),
    ("It was late. ( Nobody came. )", ["It was late.", "( Nobody came. )"]),
    ("We left (at last. ) Then it rained.", ["We left (at last. )", "Then it rained."]),
  ])
  func carelessWriting(_ text: String, _ sentences: [String]) throws {
    #expect(try Languages.segmenter("en").sentences(text) == sentences)
  }

  @Test(
    arguments: [
      "ORAL ARGUMENT OF GEN. ELIZABETH PRELOGAR",
      "The Bldg. Smith owned it.",
      "It began at 5 p.m. EST sharp.|At 5 a.m. Eastern Time it ended.",
      "On Wed. Oct. 5 it fell.|In Sec. Fig. 3 too.",
      "She went to St. Louis from 5 Main St.|He stayed.",
      "Vol. 3, no. 4.|The answer is no.|Then he left.",
      "They walked for 5 km.|Smith was tired.",
      "See Phys. Rev. Lett. 12, 4.|It is old.",
    ] as [MarkedText])
  func abbreviations(_ text: MarkedText) throws {
    #expect(try Languages.segmenter("en").sentences(text.text) == text.sentences)
  }
}
