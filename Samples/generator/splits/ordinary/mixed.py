"""A pile of sheets in one PDF: a page with text, a page that is only an image, an empty page."""
import base64

from dates import Day
from facts import House
from layout import esc, page, raised, tr
from patients import ANAEMIC, blood
from registry import sample


@sample("mixed-pile", "good fax tiff", """
Layout: three sheets in one PDF: page 1 born digital (a note), page 2 a scanned count without any text layer, page 3 empty.
Hard: the text layer must be judged page by page; the blank page is still a page of the ledger; both pages name the same patient, dates differ.
Never: facts from page 3; page 1's date on page 2's results; "transfuse below 7.0" as a result.
""")
def mixed(d):
    r, h = d.r, House(between="-")
    b = blood(r, **ANAEMIC)
    drawn = d.collected("%d/%m/%Y")
    note = Day(drawn.plus(4).date, "plain", "stated")
    born, who = d.birth(), r.choice(["Marigold Tesfaye", "Briony Castlereagh", "Leocadia Umunna"])
    no, issuer = f"{d.digits(6)}", "Copperfield Cancer Unit"
    d.source("letter", issuer, note, role="stated")
    d.gold["sources"][0]["pages"] = [{"number": 1, "reading": "text-layer"}, {"number": 2, "reading": "ocr"}, {"number": 3, "reading": "blank"}]
    d.patient(who, "female", born, RecordNo=no)
    d.fact("diagnoses", code="MZL", printed="Splenic marginal zone lymphoma", status="relapsed")
    start, end = Day(note.plus(-700).date, "%B %Y", "stated"), Day(note.plus(-560).date, "%B %Y", "stated")
    d.treat("chemotherapy", "BR", None, 1, (), start, end, 6, "PR")
    d.told("ecog", "0", "", note)
    d.never("observation", "transfusion threshold", code="hgb", text="7.0")
    d.never("treatment", "is the next step if needed, not given", text="zanubrutinib as given")
    d.treat("targeted", None, "zanubrutinib", None, ["zanubrutinib"], assertion="planned")
    rows = ""
    for n, c, p, u, lo, hi in [("WBC", "wbc", 2, "×10⁹/L", 4, 11), ("RBC", "rbc", 2, "×10¹²/L", 3.8, 5.2), ("HGB", "hgb", 1, "g/dL", 11.5, 16), ("HCT", "hct", 1, "%", 35, 47), ("MCV", "mcv", 1, "fL", 80, 100), ("MCH", "mch", 1, "pg", 27, 34), ("MCHC", "mchc", 1, "g/dL", 32, 36), ("PLT", "plt", 0, "×10⁹/L", 150, 400), ("NEU", "neut_abs", 2, "×10⁹/L", 2, 7.5), ("LYM", "lymph_abs", 2, "×10⁹/L", 1, 4)]:
        q = d.row(h, drawn, c, n, b[c], p, u, lo, hi)
        rows += tr([n, q.value, q.flag, raised(u), q.range], ["", "r", "c"])
    first = f"""<p class="b" style="font-size:13pt">{issuer}</p><p style="margin:8pt 0">{note}</p><p><b>{esc(who)}</b>, born {born:%d/%m/%Y}, female, record {no}</p>
<p style="margin-top:10pt">Splenic marginal zone lymphoma, relapsed. Previous treatment: BR, 6 cycles from {start} to {end}, partial response. Now fatigue and a growing spleen, ECOG 0.</p>
<p style="margin-top:8pt">The count of last week is attached. Transfuse below 7.0 g/dL. If the cytopenia progresses, zanubrutinib is planned.</p><p style="margin-top:24pt">Dr M. Abernethy-Cole</p>"""
    second = f"""<p class="b c" style="font-size:13pt">Copperfield Laboratory</p><p style="margin:8pt 0">{esc(who)} &nbsp; F &nbsp; {born:%d/%m/%Y} &nbsp; {no} &nbsp; Sample date {drawn}</p><table class="g"><tr><th>Test</th><th class="r">Result</th><th>Flag</th><th>Unit</th><th>Range</th></tr>{rows}</table>"""
    css = ".g td, .g th { border: .7pt solid #333; padding: 3.5pt 6pt } .g { width: 80% }"
    sheet = lambda body, **k: page(body, css=css, font="Liberation Sans", pt=11, **k)
    d.check_html = sheet(first + '<div style="break-after:page"></div>' + second)

    def born_pdf(render):
        import numpy as np
        import degrade
        scanned = degrade.jpeg(next(degrade.good_pages(render(sheet(second), "mixed-pile/2"), np.random.default_rng(r.randint(0, 10**9)), 200)), 70)
        image = f'<img style="width:210mm;height:297mm;display:block" src="data:image/jpeg;base64,{base64.b64encode(scanned).decode()}">'
        return render(page(f'<section>{first}</section><section class="full">{image}</section><section class="empty"></section>', font="Liberation Sans", pt=11,
                           css="section { page: text } @page text { size: A4; margin: 22mm } .full { page: full } @page full { size: A4; margin: 0 } .empty { page: text; break-before: page; height: 10mm }"), "mixed-pile")
    d.born = born_pdf
