import datetime, openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
book = openpyxl.Workbook()
book.active.title = "Hidden"
book.active["A1"] = "secret"
sheet = book.create_sheet("Glossaire")
sheet.append(["Mon glossaire"])
sheet.append([])
sheet.append(["fr", "en", "note", "date", "nombre", "cachée"])
sheet.append(["bonjour", "hello", "n1", datetime.date(2024, 1, 31), 0.1, "X"])
sheet.append([CellRichText("gras ", TextBlock(InlineFont(b=True), "oui"), " fin"), "bold yes end", None, datetime.datetime(2024, 2, 29, 8, 5, 1), 1 / 3])
sheet.append([])
sheet.append(["fusion", "merge"])
sheet.merge_cells("A7:A8")
sheet.append(["cachée", "hidden"])
sheet.row_dimensions[8].hidden = True
sheet.append(["ligne\nune", " line one "])
sheet.column_dimensions["F"].hidden = True
book.active = 1
book.worksheets[0].sheet_state = "hidden"
book.save("sheet.xlsx")
