"""Blood counts in English: grids, columns, cumulative sheets, dot leaders."""
from facts import House
from layout import esc, page, raised, scribble, stamp, tr
from patients import ANAEMIC, CYTOPENIC, blood
from registry import sample


@sample("cbc-full-grid", "good poor fax", """
Layout: ruled grid, every cell boxed, section rows inside the grid, a previous-result column beside the current one.
Hard: grid lines touch the digits; the previous column holds other numbers for the same tests; asterisks instead of H and L; exponents are real superscripts; one result is "****".
Never: previous results under the current date, the request number, the "****" row as a value.
""")
def full_grid(d):
    h = House(low="*", high="*", between=" – ")
    b, old = blood(d.r, **ANAEMIC), blood(d.r, **CYTOPENIC)
    drawn = d.collected("%d/%m/%Y")
    before, reported = drawn.plus(-d.r.randint(20, 40)), drawn.plus(1, "reported")
    born = d.birth()
    who = d.r.choice(["Margit Oyelaran", "Henrietta Voss", "Adaeze Lindqvist"])
    request, lab = f"M{d.digits(7)}", "Brackenfield Infirmary, Department of Blood Sciences"
    d.source("lab.cbc", lab, reported)
    d.patient(who, "female", born, HospitalNo=f"{d.digits(6)}K", Request=request)
    ident = d.gold["patient"]["identifiers"][0]["value"]
    plan = [("HAEMATOLOGY", None), ("Haemoglobin", "hgb", 10, 0, "g/L", 115, 160), ("White cell count", "wbc", 1, 2, "×10⁹/L", 4.0, 11.0),
            ("Platelet count", "plt", 1, 0, "×10⁹/L", 150, 400), ("Red cell count", "rbc", 1, 2, "×10¹²/L", 3.8, 5.2),
            ("Haematocrit", "hct", .01, 3, "L/L", .36, .46), ("Mean cell volume", "mcv", 1, 1, "fL", 80, 99), ("Mean cell Hb", "mch", 1, 1, "pg", 27, 32),
            ("Mean cell Hb concentration", "mchc", 10, 0, "g/L", 315, 355), ("Red cell distribution width", "rdw_cv", 1, 1, "%", 11.5, 15),
            ("WHITE CELL DIFFERENTIAL", None), ("Neutrophils", "neut_abs", 1, 2, "×10⁹/L", 2.0, 7.5), ("Lymphocytes", "lymph_abs", 1, 2, "×10⁹/L", 1.0, 4.0),
            ("Monocytes", "mono_abs", 1, 2, "×10⁹/L", .2, 1.0), ("Eosinophils", "eos_abs", 1, 2, "×10⁹/L", .0, .5), ("Basophils", "baso_abs", 1, 2, "×10⁹/L", .0, .1)]
    body = ""
    for p in plan:
        if p[1] is None:
            body += f'<tr><td colspan=6 class="sec">{p[0]}</td></tr>'
            continue
        name, code, factor, places, unit, low, high = p
        r = d.row(h, drawn, code, name, b[code] * factor, places, unit, low, high)
        was = d.row(h, before, code, name, old[code] * factor, places, unit, low, high, flagless=True)
        body += tr([esc(name), f"<b>{r.value}</b>" if r.flag else r.value, r.flag, raised(unit), esc(r.range), was.value], ["", "r", "c", "", "c", "r"])
        if code == "rdw_cv":
            body += tr(["Reticulocytes", "****", "", raised("×10⁹/L"), "20 – 110", "****"], ["", "r", "c", "", "c", "r"])
    d.never("observation", "**** means that no result was issued", code="retic_abs")
    d.never("observation", "request number, not a result", text=request)
    d.html = page(f"""
<div class="top"><div class="b" style="font-size:13pt">Brackenfield Infirmary</div><div>Department of Blood Sciences · Moorgate Road · Enquiries ext. 5520</div></div>
<table class="id"><tr><td>Patient</td><td class="b">{esc(who)}</td><td>Hospital No.</td><td>{ident}</td></tr>
<tr><td>Date of birth</td><td>{born:%d/%m/%Y}</td><td>Sex</td><td>Female</td></tr>
<tr><td>Collected</td><td>{drawn} 08:40</td><td>Reported</td><td>{reported} 11:05</td></tr>
<tr><td>Consultant</td><td>Dr P. Achterberg</td><td>Request</td><td>{request}</td></tr></table>
<table class="g"><tr><th>Test</th><th>Result</th><th></th><th>Units</th><th>Reference interval</th><th>Previous<br>{before}</th></tr>{body}</table>
<p class="s" style="margin-top:6pt">* outside the reference interval. **** sample insufficient for this test. Intervals apply to adult women.</p>
<p style="margin-top:10pt">Authorised by: B. Szczepanski, Senior Biomedical Scientist</p>{scribble(d.r, 52, 176)}""",
        css="""table.g td, table.g th { border: .8pt solid #000; padding: 2.6pt 5pt } table.g th { font-weight: bold } .sec { font-weight: bold; letter-spacing: .5pt }
        table.id td { border: .8pt solid #000; padding: 2.5pt 5pt } table.id { margin: 8pt 0 10pt } .top { text-align: center }""",
        pt=9.5, footer='"Page " counter(page) " of " counter(pages) "   ·   Form BS-114 rev. 6"')


@sample("cbc-us-flag-column", "poor fax photo", """
Layout: American report on Letter paper, no rules; a flag column of its own between result and range; units K/uL, M/uL, g/dL.
Hard: lone letters H and L in a column far from the value; percent rows and absolute rows with nearly the same names; two-column patient block with phone and fax numbers.
Never: the received and reported dates as the draw date, phone or NPI numbers, the accession.
""")
def us_flags(d):
    h = House(panic_low="LL", panic_high="HH")
    b = blood(d.r, **CYTOPENIC)
    drawn = d.collected("%m/%d/%Y")
    received, reported = drawn.plus(0, "received"), drawn.plus(1, "reported")
    born = d.birth()
    who = d.r.choice(["Delgado-Whitfield, Marisol", "Okonjo-Pruett, Thaddeus", "Bergstrom, Lucinda K"])
    sex = "male" if "Thaddeus" in who else "female"
    acc, mrn = f"{d.digits(3)}-{d.digits(6)}-0", d.digits(8)
    d.source("lab.cbc", "Prairie Crossing Reference Laboratories", reported)
    d.patient(who.upper(), sex, born, MRN=mrn)
    rows = []
    for name, code, places, unit, low, high, panic in [
            ("WBC COUNT", "wbc", 2, "K/uL", 3.8, 10.8, (2.0, 30)), ("RBC COUNT", "rbc", 2, "M/uL", 3.8, 5.1, None), ("HEMOGLOBIN", "hgb", 1, "g/dL", 11.7, 15.5, (7, 20)),
            ("HEMATOCRIT", "hct", 1, "%", 35, 45, None), ("MCV", "mcv", 1, "fL", 80, 100, None), ("MCH", "mch", 1, "pg", 27, 33, None),
            ("MCHC", "mchc", 1, "g/dL", 32, 36, None), ("RDW", "rdw_cv", 1, "%", 11, 15, None), ("PLATELET COUNT", "plt", 0, "K/uL", 140, 400, (50, 1000)), ("MPV", "mpv", 1, "fL", 7.5, 12.5, None),
            ("NEUTROPHILS, ABSOLUTE", "neut_abs", 2, "K/uL", 1.5, 7.8, (1.0, 40)), ("LYMPHOCYTES, ABSOLUTE", "lymph_abs", 2, "K/uL", .85, 3.9, None),
            ("MONOCYTES, ABSOLUTE", "mono_abs", 2, "K/uL", .2, .95, None), ("EOSINOPHILS, ABSOLUTE", "eos_abs", 2, "K/uL", .0, .5, None), ("BASOPHILS, ABSOLUTE", "baso_abs", 2, "K/uL", .0, .2, None),
            ("NEUTROPHILS", "neut_pct", 1, "%", None, None, None), ("LYMPHOCYTES", "lymph_pct", 1, "%", None, None, None), ("MONOCYTES", "mono_pct", 1, "%", None, None, None),
            ("EOSINOPHILS", "eos_pct", 1, "%", None, None, None), ("BASOPHILS", "baso_pct", 1, "%", None, None, None)]:
        r = d.row(h, drawn, code, name, b[code], places, unit, low, high, panic=panic)
        rows.append(tr([name, r.value, f"<b>{r.flag}</b>", r.range, unit], ["", "r", "c", "", ""]))
    d.never("observation", "phone, account and accession numbers are not results", text=acc)
    d.never("date", "reported is not collected", text=str(reported))
    d.html = page(f"""
<table><tr><td style="width:55%"><span style="font-size:15pt;font-weight:bold">Prairie Crossing</span><br>Reference Laboratories<br><span class="s">2200 Wainwright Pkwy · CLIA 00D0000000 · Dir. S. Halloran-Ames, MD</span></td>
<td class="s">PHONE (000) 555-0162<br>FAX (000) 555-0163<br>ACCOUNT 40021877</td></tr></table><hr>
<table class="s"><tr><td><b>{esc(who.upper())}</b><br>DOB: {born:%m/%d/%Y} &nbsp; SEX: {sex[0].upper()}<br>MRN: {mrn}<br>PT PHONE: (000) 555-0109</td>
<td>COLLECTED: {drawn} 07:55 AM<br>RECEIVED: {received} 01:20 PM<br>REPORTED: {reported} 06:02 AM<br>ACCESSION: {acc}</td>
<td>ORDERING: Ravi Castellano, MD<br>NPI 0000000000<br>FASTING: NO<br>STATUS: FINAL</td></tr></table><hr>
<p class="b" style="margin:8pt 0 4pt">CBC (INCLUDES DIFF/PLT)</p>
<table class="t"><tr class="u"><th>TEST</th><th class="r">RESULT</th><th class="c">FLAG</th><th>REFERENCE RANGE</th><th>UNITS</th></tr>{''.join(rows)}</table>
<p class="s" style="margin-top:12pt">LL/HH: outside critical limits. Critical result called to clinic and read back. This report is intended for the ordering provider.</p>
{stamp('RECEIVED' + chr(10) + 'HEM/ONC CLINIC', 122, 140, -11, '#234a9c')}""",
        css="table.t td { padding: 1.7pt 4pt } .u th { text-decoration: underline; font-size: 8pt } hr { border: 0; border-top: .7pt solid #666; margin: 5pt 0 }",
        size="Letter", pt=9.5, font="Carlito", footer='"PRAIRIE CROSSING REFERENCE LABORATORIES   PAGE " counter(page) " OF " counter(pages)')


@sample("cbc-arrows-unruled", "good photo", """
Layout: unruled columns, small DejaVu type; the arrow stands directly behind the value; range in brackets, unit last.
Hard: arrows are read as 1, t or +; a critical value has two arrows; "see comment" stands where a result should be; a number stands in the comment.
Never: MPV, which was not reported; the number of cells counted on the film.
""")
def arrows(d):
    h = House(low="↓", high="↑", panic_low="↓↓", between="–")
    b = blood(d.r, wbc=(10.9, 17.5), rbc=(3.0, 3.6), plt=(31, 49), parts={"lymph": (6, 14), "mono": (3, 8), "eos": (.1, 1), "baso": (.1, .6)}, wbc_decimals=1)
    drawn = d.collected("%d-%b-%Y")
    born, who = d.birth(), d.r.choice(["Mr Olamide Farthing", "Mr Casimir Abernathy-Roe", "Mr Joaquim Tennant"])
    d.source("lab.cbc", "St Wendreda's Hospital Pathology", drawn.plus(0, "reported"))
    no = f"WN{d.digits(6)}"
    d.patient(who.removeprefix("Mr "), "male", born, UnitNo=no)
    body = ""
    for name, code, places, unit, low, high, panic in [("Hb", "hgb", 1, "g/dL", 13, 17, None), ("PCV", "hct", 1, "%", 40, 50, None), ("Red cells", "rbc", 2, "10¹²/L", 4.5, 5.5, None),
            ("MCV", "mcv", 1, "fL", 83, 101, None), ("MCH", "mch", 1, "pg", 27, 32, None), ("MCHC", "mchc", 1, "g/dL", 31.5, 34.5, None), ("RDW-SD", "rdw_sd", 1, "fL", 39, 46, None),
            ("Platelets", "plt", 0, "10⁹/L", 150, 410, (50, 1000)), ("White cells", "wbc", 1, "10⁹/L", 4, 10, None), ("Neutrophils", "neut_abs", 2, "10⁹/L", 2, 7, None),
            ("Lymphocytes", "lymph_abs", 2, "10⁹/L", 1, 3, None), ("Monocytes", "mono_abs", 2, "10⁹/L", .2, 1, None), ("Eosinophils", "eos_abs", 2, "10⁹/L", .02, .5, None), ("Basophils", "baso_abs", 2, "10⁹/L", .0, .1, None)]:
        r = d.row(h, drawn, code, name, b[code], places, unit, low, high, panic=panic)
        body += tr([name, f"{r.value} {r.flag}", f"[{r.range}]", raised(unit)])
        if code == "plt":
            body += tr(["MPV", "<i>see comment</i>", "[7.0–11.0]", "fL"])
    d.never("observation", "not reported: platelet anisocytosis", code="mpv")
    d.html = page(f"""
<div style="float:right;text-align:right" class="s">Pathology Services<br>Tel. 0000 555 0140<br>Lab director: Dr I. Mbeki-Strand</div><div style="font:bold 14pt 'DejaVu Serif'">St Wendreda's Hospital</div>
<div style="clear:both;margin:12pt 0 10pt">{esc(who)} &nbsp;&nbsp; DoB {born:%d-%b-%Y} &nbsp;&nbsp; Unit no. {no} &nbsp;&nbsp; Ward: Larch<br>Specimen: EDTA blood &nbsp;&nbsp; Taken: <b>{drawn}</b> at 06.30 &nbsp;&nbsp; Requested by: Dr T. Eversholt</div>
<p class="b">FULL BLOOD COUNT</p>
<table style="width:82%">{body}</table>
<p style="margin-top:12pt;width:80%">Comment: platelets counted by the fluorescent channel; giant platelets on the film make the MPV unreliable. Left shift with toxic granulation. Film reviewed by 2 scientists; 200 cells counted. No blasts seen.</p>
<p style="margin-top:14pt">Validated electronically – no signature required</p>""", pt=8, font="DejaVu Sans", css="td { padding: 2.1pt 4pt } table td:nth-child(2) { font-weight: bold }",
        footer='"St Wendreda\'s Hospital Pathology   ·   printed sheet " counter(page) "/" counter(pages)')


@sample("cbc-cumulative-across", "good poor fax", """
Layout: cumulative sheet, tests down and five collection dates across the top as columns, unit once per row, range in the last column.
Hard: each value belongs to the date above it, not to the newest; holes are "–" and "****"; landscape page; times stand under the dates.
Never: a value under the wrong date; a hole filled from its neighbour; the printing date.
""")
def cumulative(d):
    h = House(low="↓", high="↑", between="-")
    first = d.collected("%d.%m.%y", first=2025, last=2025)
    days = [first.plus(7 * k) for k in range(5)]
    b = [blood(d.r, wbc=w, rbc=(2.7, 3.4), plt=p) for w, p in (((3.9, 6), (150, 220)), ((1.0, 2.1), (60, 90)), ((.55, .95), (18, 30)), ((1.5, 3), (45, 90)), ((4, 7), (140, 260)))]
    born, who = d.birth(), d.r.choice(["Ingeborg Tamatoa", "Philippa Nakashima-Boyd", "Rosalind Achebe"])
    no = f"{d.digits(3)} {d.digits(4)}"
    issuer = "Tarn Valley Cancer Centre – Day Unit Laboratory"
    d.source("lab.cbc", issuer, days[-1])
    d.patient(who, "female", born, Chart=no)
    body = ""
    plan = [("Haemoglobin", "hgb", 10, 0, "g/L", 120, 160), ("Haematocrit", "hct", .01, 3, "L/L", .37, .47), ("RBC", "rbc", 1, 2, "10¹²/L", 3.9, 5.2), ("MCV", "mcv", 1, 1, "fL", 80, 98),
            ("Platelets", "plt", 1, 0, "10⁹/L", 150, 400), ("WBC", "wbc", 1, 2, "10⁹/L", 4, 11), ("Neutrophils", "neut_abs", 1, 2, "10⁹/L", 1.8, 7.5), ("Lymphocytes", "lymph_abs", 1, 2, "10⁹/L", 1, 4),
            ("Monocytes", "mono_abs", 1, 2, "10⁹/L", .2, 1.0), ("Creatinine", "creat", 1, 0, "µmol/L", 45, 84), ("LDH", "ldh", 1, 0, "U/L", 125, 220), ("CRP", "crp", 1, 1, "mg/L", None, 5)]
    holes = {("LDH", 1): "–", ("LDH", 3): "–", ("CRP", 0): "–", ("Monocytes", 2): "****", ("Lymphocytes", 2): "****", ("CRP", 3): "–"}
    for name, code, factor, places, unit, low, high in plan:
        line = [f'<td class="b">{name}</td><td>{raised(unit)}</td>']
        for k, when in enumerate(days):
            if (name, k) in holes:
                line.append(f'<td class="r">{holes[name, k]}&nbsp;&nbsp;</td>')
                continue
            x = {"creat": lambda: d.r.randint(48, 96), "ldh": lambda: d.r.randint(160, 420), "crp": lambda: d.r.uniform(1, 88)}.get(code, lambda: b[k][code] * factor)()
            r = d.row(h, when, code, name, x, places, unit, low, high)
            line.append(f'<td class="r">{r.value}&nbsp;{r.flag or "&nbsp;"}</td>')
        line.append(f"<td>{esc(r.range)}</td>")
        body += f"<tr>{''.join(line)}</tr>"
    shown = days[-1].plus(2, "reported")
    d.never("date", "the printing date", text=str(shown))
    d.never("observation", "a hole in the column of this date", code="ldh", text=f"any LDH on {days[1].date} or {days[3].date}")
    d.never("observation", "too few cells for a differential on this day", code="lymph_abs", text=f"any lymphocytes on {days[2].date}")
    head = "".join(f'<th class="r">{x}<br><span class="s">{d.r.randint(6, 9):02d}:{d.r.randint(0, 59):02d}</span></th>' for x in days)
    d.html = page(f"""
<table><tr><td><b style="font-size:12pt">Tarn Valley Cancer Centre</b><br>Day Unit Laboratory</td><td>CUMULATIVE REPORT<br>printed {shown}</td><td><b>{esc(who)}</b> (F)<br>born {born:%d.%m.%Y}, chart {no}</td></tr></table>
<table class="cum"><tr><th>Test</th><th>Unit</th>{head}<th>Ref. range</th></tr>{body}</table>
<p class="s" style="margin-top:8pt">Collection date and time head each column. – not requested &nbsp; **** white cells too few for a differential. Arrows: outside the reference range.</p>""",
        css=".cum { margin-top: 14pt } .cum th { border-top: 1.2pt solid #000; border-bottom: .8pt solid #000; font-weight: bold } .cum tr:last-child td { border-bottom: 1.2pt solid #000 } .cum td { padding: 3pt 5pt }",
        size="A4 landscape", pt=10, font="Noto Sans", footer='"Tarn Valley Cancer Centre – Day Unit Laboratory      page " counter(page)')


@sample("cbc-two-per-row", "poor photo", """
Layout: two tests in each printed row (name, result, range | name, result, range), boxed, unit behind the value.
Hard: a reader that takes the line as one row mixes two tests; the right half is shorter than the left; flags are (L) and (H) in brackets behind the unit.
Never: a value of the right half under the name of the left.
""")
def two_per_row(d):
    h = House(low="L", high="H", between=" to ")
    b = blood(d.r, wbc=(2.0, 3.6), rbc=(3.0, 3.8), plt=(95, 145))
    drawn = d.collected("%d %b %Y")
    born, who = d.birth(), d.r.choice(["Emeka Hallström", "Piers Vandenbrink", "Santiago Mwangi"])
    no = f"TW-{d.digits(5)}"
    d.source("lab.cbc", "Twinbrook Diagnostic Laboratory", drawn)
    d.patient(who, "male", born, LabNo=no)
    left = [("Haemoglobin", "hgb", 1, "g/dL", 13.0, 17.0), ("PCV", "hct", 1, "%", 40, 50), ("RBC", "rbc", 2, "x10^12/L", 4.5, 6.0), ("MCV", "mcv", 1, "fL", 80, 100), ("MCH", "mch", 1, "pg", 27, 33), ("MCHC", "mchc", 1, "g/dL", 31, 36),
            ("RDW", "rdw_cv", 1, "%", 11, 16), ("Platelets", "plt", 0, "x10^9/L", 150, 450), ("MPV", "mpv", 1, "fL", 7, 12)]
    right = [("WBC", "wbc", 2, "x10^9/L", 4, 10.5), ("Neutrophils", "neut_pct", 1, "%", 40, 75), ("Lymphocytes", "lymph_pct", 1, "%", 20, 45), ("Monocytes", "mono_pct", 1, "%", 2, 10), ("Eosinophils", "eos_pct", 1, "%", 1, 6), ("Basophils", "baso_pct", 1, "%", 0, 1), ("Abs. neutrophils", "neut_abs", 2, "x10^9/L", 2, 7.5)]
    half = lambda p: [(lambda r: f'<td>{r.name}</td><td><b>{r.value}</b> {r.unit}{f" ({r.flag})" if r.flag else ""}</td><td>{r.range}</td>')(d.row(h, drawn, p[1], p[0], b[p[1]], *p[2:]))]
    rows = [half(a) for a in left]
    for k, a in enumerate(right):
        rows[k] += half(a)
    body = "".join("<tr>" + "<td class='gap'></td>".join(r + ["<td></td><td></td><td></td>"] * (2 - len(r))) + "</tr>" for r in rows)
    d.html = page(f"""
<h1 style="font-size:14pt;text-align:center">TWINBROOK DIAGNOSTIC LABORATORY</h1><p class="c s">Haematology · Biochemistry · Blood bank · Reception open 24 h, phone 555 0188</p>
<p style="margin:12pt 0 2pt">Name: <b>{who}</b> &nbsp; Sex: M &nbsp; DOB: {born:%d %b %Y} &nbsp; Lab no.: {no}</p><p>Sampling date: <b>{drawn}</b> &nbsp; Clinical details: lymphoma, post cycle 3</p>
<table class="two"><tr><th>Test</th><th>Result</th><th>Normal</th><th class="gap"></th><th>Test</th><th>Result</th><th>Normal</th></tr>{body}</table>
<p style="margin-top:10pt">Analyser: 5-part impedance and flow. Results marked (L)/(H) lie outside the normal values.</p>
<p style="margin-top:26pt">Pathologist: Dr Quentin Adeyemi</p>{scribble(d.r, 42, 96, colour='#222')}{stamp('TWINBROOK' + chr(10) + 'LABORATORY', 104, 78, -14, '#503090', 10, .55, True)}""",
        css=".two { margin-top: 10pt } .two td, .two th { border: .6pt solid #555; padding: 2.4pt 3pt } .two .gap { border: 0; width: 5pt; padding: 0 } th { font-weight: bold; background: #e8e8e8 }", pt=9.5, font="Liberation Sans Narrow")


@sample("cbc-dot-leaders", "good fax", """
Layout: fixed pitch, printed by an old laboratory computer: name, dot leader, value, unit, range in brackets, all in plain text.
Hard: dots run into the value; units are ASCII (10*9/L); sub-tests are indented with a hyphen that is no minus sign; the words "low" and "high" are the flags; CRP is "<0.6".
Never: a negative differential; the number of cells of a manual differential as a result.
""")
def dot_leaders(d):
    h = House(low="low", high="high", between="-")
    b = blood(d.r, wbc=(3.0, 3.9), rbc=(3.3, 3.75), plt=(98, 139), wbc_decimals=1)
    drawn = d.collected("%d.%m.%Y")
    born, who = d.birth(), d.r.choice(["VAINIO-CLARKE AUGUST", "PELLEGRIN BASTIAN", "OSTERGAARD MALTE"])
    no = d.digits(6)
    d.source("lab.cbc", "Nethermoor District Laboratory", drawn.plus(0, "reported"))
    d.patient(who, "male", born, PatNo=no)
    lines = []
    def line(name, code, x, places, unit, lo, hi, **k):
        r = d.row(h, drawn, code, name, x, places, unit, lo, hi, **k)
        lines.append(f"{name + ' ':.<32} {r.value:>8} {r.unit:<9} [{r.range:>11}] {r.flag}".rstrip())
    for a in [("Haemoglobin", "hgb", 1, "g/dL", 13.2, 16.7), ("Haematocrit", "hct", 1, "%", 39, 50), ("Erythrocytes", "rbc", 2, "10*12/L", 4.2, 5.7), ("MCV", "mcv", 1, "fL", 82, 98), ("MCH", "mch", 1, "pg", 27.3, 32.6), ("MCHC", "mchc", 1, "g/dL", 31.6, 34.9),
              ("Platelets", "plt", 0, "10*9/L", 145, 348), ("Leucocytes", "wbc", 1, "10*9/L", 4, 9.8), ("- Neutrophils", "neut_pct", 1, "%", 41, 70), ("- Lymphocytes", "lymph_pct", 1, "%", 22, 47), ("- Monocytes", "mono_pct", 1, "%", 4, 9), ("- Eosinophils", "eos_pct", 1, "%", 1, 7), ("- Basophils", "baso_pct", 1, "%", 0, 2), ("Neutrophils, absolute", "neut_abs", 2, "10*9/L", 1.7, 6.4)]:
        line(a[0], a[1], b[a[1]], *a[2:])
    lines.append("")
    u = d.r.uniform
    for n, c, x, p, unit, lo, hi, k in [("ESR", "esr", u(4, 60), 0, "mm/h", None, 15, {}), ("C-reactive protein", "crp", .6, 1, "mg/L", None, 5, {"comparator": "<"}), ("Ferritin", "ferritin", u(200, 900), 0, "ug/L", 30, 400, {}), ("Haptoglobin", "hapto", u(.4, 1.9), 2, "g/L", .3, 2, {}), ("Lactate dehydrogenase", "ldh", u(150, 330), 0, "U/L", 135, 225, {})]:
        line(n, c, x, p, unit, lo, hi, **k)
    d.never("observation", "number of cells counted", text="100 cells")
    text = "\n".join(lines)
    d.html = page(f"""<pre>
NETHERMOOR DISTRICT LABORATORY                        PAGE 1
------------------------------------------------------------------
PATIENT   {esc(who):<28} SEX M   BORN {born:%d.%m.%Y}
PAT.NO    {no:<28} WARD  7B
SAMPLED   {drawn} 07:10             VALIDATED {drawn} 09:44
------------------------------------------------------------------
HAEMATOLOGY AND INFLAMMATION

{esc(text)}

------------------------------------------------------------------
Manual differential not done (100 cells when requested).
"low"/"high" = outside the bracketed interval.
*** END OF REPORT ***
</pre>""", font="Liberation Mono", pt=9.5, css="pre { font: 9.5pt 'Liberation Mono'; line-height: 1.32; margin: 0 }")


@sample("cbc-dark-header", "poor photo png", """
Layout: white type on a dark header bar, zebra rows, coloured values, range before the unit.
Hard: the header is inverted; every second row is grey; flagged values are red and bold; a two-line test name ("Mean corpuscular haemoglobin concentration").
Never: the number under the barcode; a value of the row above under a two-line name.
""")
def dark_header(d):
    h = House(low="▼", high="▲", between=" – ")
    b = blood(d.r, wbc=(11.2, 24), rbc=(3.9, 4.6), plt=(420, 690), parts={"lymph": (8, 16), "mono": (4, 9), "eos": (.5, 3), "baso": (.2, 1.1)})
    drawn = d.collected("%d %B %Y")
    born, who = d.birth(1960, 1999), d.r.choice(["Xiomara Bellweather", "Anneliese Kaur-Whitby", "Freya Montague-Diallo"])
    code_no = d.digits(11)
    d.source("lab.cbc", "Lumen Diagnostics", drawn.plus(1, "reported"))
    d.patient(who, "female", born, PatientRef=f"LD/{d.digits(6)}")
    ref = d.gold["patient"]["identifiers"][0]["value"]
    body = ""
    for n, c, p, u, lo, hi in [("Total white cell count", "wbc", 2, "10⁹/L", 4, 11), ("Red cell count", "rbc", 2, "10¹²/L", 3.8, 4.8), ("Haemoglobin", "hgb", 1, "g/dL", 12, 15), ("Packed cell volume", "hct", 1, "%", 36, 46), ("Mean corpuscular volume", "mcv", 1, "fL", 83, 101), ("Mean corpuscular haemoglobin", "mch", 1, "pg", 27, 32), ("Mean corpuscular haemoglobin<br>concentration", "mchc", 1, "g/dL", 31.5, 34.5), ("Red cell distribution width", "rdw_cv", 1, "%", 11.6, 14), ("Platelet count", "plt", 0, "10⁹/L", 150, 410), ("Mean platelet volume", "mpv", 1, "fL", 7.5, 12),
                           ("Neutrophils", "neut_pct", 1, "%", 40, 80), ("Lymphocytes", "lymph_pct", 1, "%", 20, 40), ("Monocytes", "mono_pct", 1, "%", 2, 10), ("Eosinophils", "eos_pct", 1, "%", 1, 6), ("Basophils", "baso_pct", 1, "%", 0, 2), ("Absolute neutrophil count", "neut_abs", 2, "10⁹/L", 2, 7)]:
        r = d.row(h, drawn, c, n, b[c], p, u, lo, hi, gold_name=n.replace("<br>", " "))
        body += tr([n, f"{r.value} {r.flag}", r.range, raised(u)], ["", "hot" if r.flag else "v"])
    d.never("observation", "barcode number", text=code_no)
    bars = "".join(f'<rect x="{2 * k}" width="{d.r.choice([.7, 1.3])}" height="22"/>' for k in range(46))
    d.html = page(f"""
<div class="band"><span style="font-size:17pt;font-weight:bold">Lumen</span> Diagnostics<span style="float:right" class="s">Accredited laboratory 0000 · help line 555 0170</span></div>
<table class="pt"><tr><td>Patient<br><b>{who}</b></td><td>Date of birth<br><b>{born:%d %B %Y}</b></td><td>Sex<br><b>Female</b></td><td>Patient ref<br><b>{ref}</b></td><td><svg width="92" height="22">{bars}</svg><br><span class="s">{code_no}</span></td></tr></table>
<p style="margin:6pt 0">Sample collected: <b>{drawn}</b> &nbsp;&nbsp; Reported: {drawn.plus(1)} &nbsp;&nbsp; Specimen: whole blood EDTA</p>
<table class="z"><tr><th>INVESTIGATION</th><th>OBSERVED VALUE</th><th>BIOLOGICAL REFERENCE</th><th>UNIT</th></tr>{body}</table>
<p class="s" style="margin-top:8pt">▲ above / ▼ below the biological reference. Interpretation: neutrophilia and thrombocytosis; correlate with steroid or growth factor use.</p>
<p style="margin-top:16pt" class="r">Dr Leopold Asante-Fry<br><span class="s">Consultant pathologist</span></p>{scribble(d.r, 132, 152)}""",
        css=".band { background: #123a5c; color: #fff; padding: 8pt 10pt; border-radius: 3pt } .pt td { border-bottom: .6pt solid #aaa; padding: 5pt 4pt } .z th { background: #123a5c; color: #fff; font-weight: bold; font-size: 8pt; padding: 4pt 6pt } .z td { padding: 3pt 6pt } .z tr:nth-child(even) td { background: #e3e9ef } .hot { color: #b00020; font-weight: bold }",
        font="Noto Sans", pt=8.5, footer='"Lumen Diagnostics   |   Page " counter(page) " of " counter(pages) "   |   computer generated report"')


@sample("cbc-india-method-lines", "good poor photo", """
Layout: Indian report: TLC in /cumm with a thousands comma, platelets in lakh/cumm, DLC as whole percents, the method in small italics below each test name, ranges on their own lines for men and women.
Hard: method lines stand between the rows; "Men"/"Women" ranges fill two lines; 1,200-style numbers; DLC heading is no test.
Never: method names as tests; the women's range as a value; the time of registration.
""")
def india(d):
    h = House(low="L", high="H", thousands=",", between=" - ")
    b = blood(d.r, wbc=(2.1, 3.8), rbc=(2.9, 3.9), plt=(62, 139), part_decimals=0, wbc_decimals=2, parts={"lymph": (20, 40), "mono": (3, 9), "eos": (1, 5), "baso": (0, 0)})
    drawn = d.collected("%d/%b/%Y")
    age, who = d.r.randint(34, 71), d.r.choice(["Mr. Devraj Narayankutty", "Mr. Imtiyaz Lakhanpal", "Mr. Sukhvinder Bagchi"])
    lab_no, uhid = d.digits(9), f"UH{d.digits(6)}"
    d.source("lab.cbc", "Navjeevan Path Labs", drawn.plus(0, "reported"))
    d.patient(who.removeprefix("Mr. "), "male", age=age, UHID=uhid, LabNo=lab_no)
    rows = ""
    def add(name, code, x, p, unit, lo, hi, method, women=None, show=None):
        nonlocal rows
        r = d.row(h, drawn, code, name, x, p, unit, lo, hi)
        span = f"Men : {r.range}<br>Women : {women}" if women else r.range
        rows += tr([f'{name}<br><i class="m">{method}</i>', f"<b>{r.value}</b>", f"<b>{r.flag}</b>", unit, span], ["", "r", "c"])
    add("Haemoglobin (Hb)", "hgb", b["hgb"], 1, "gm/dL", 13, 17, "Cyanide free SLS colorimetry", "12.0 - 15.0")
    add("Total Leucocyte Count (TLC)", "wbc", b["wbc"] * 1000, 0, "/cumm", 4000, 11000, "Electrical impedance")
    rows += '<tr><td colspan=5 class="b">Differential Leucocyte Count (DLC)</td></tr>'
    for n, c, lo, hi in [("Polymorphs", "neut_pct", 40, 75), ("Lymphocytes", "lymph_pct", 20, 45), ("Eosinophils", "eos_pct", 1, 6), ("Monocytes", "mono_pct", 2, 10), ("Basophils", "baso_pct", 0, 1)]:
        add(n, c, b[c], 0, "%", lo, hi, "Light microscopy, Leishman stain")
    add("Absolute Neutrophil Count", "neut_abs", b["neut_abs"] * 1000, 0, "/cumm", 2000, 7000, "Calculated")
    add("RBC Count", "rbc", b["rbc"], 2, "mill/cumm", 4.5, 5.5, "Electrical impedance", "3.80 - 4.80")
    add("P.C.V. (Haematocrit)", "hct", b["hct"], 1, "%", 40, 50, "Pulse height integration", "36.0 - 46.0")
    for n, c, u, lo, hi in [("M.C.V.", "mcv", "fL", 83, 101), ("M.C.H.", "mch", "pg", 27, 32), ("M.C.H.C.", "mchc", "gm/dL", 31.5, 34.5)]:
        add(n, c, b[c], 1, u, lo, hi, "Calculated")
    add("Platelet Count", "plt", b["plt"] / 100, 2, "lakh/cumm", 1.5, 4.1, "Impedance, confirmed on smear")
    add("E.S.R. (1st hour)", "esr", d.r.randint(8, 90), 0, "mm", 0, 15, "Westergren")
    d.never("observation", "laboratory number", text=lab_no)
    d.never("observation", "heading, not a test", text="DLC")
    d.html = page(f"""
<div class="c"><div style="font:bold 18pt 'Liberation Serif'">NAVJEEVAN PATH LABS</div><div class="s">(A unit of Navjeevan Healthcare LLP) &nbsp; Opp. Clock Tower, Ring Road &nbsp; Ph: 00000-55501</div></div><hr>
<table><tr><td>Patient Name : <b>{who}</b><br>Age / Sex : {age} Yrs / Male<br>Ref. By : Dr. (Mrs.) K. Jayalakshmi, DM<br>UHID : {uhid}</td><td>Lab No. : {lab_no}<br>Registered On : {drawn} 07:15 AM<br>Collected On : {drawn} 07:32 AM<br>Reported On : {drawn} 12:48 PM</td></tr></table><hr>
<p class="c b" style="font-size:11pt;margin:4pt">HAEMATOLOGY<br>COMPLETE HAEMOGRAM</p>
<table class="t"><tr><th>Test Name</th><th class="r">Value</th><th></th><th>Unit</th><th>Bio. Ref. Interval</th></tr>{rows}</table>
<p class="c s" style="margin-top:6pt">---- End of Report ----</p>
<table style="margin-top:14pt"><tr><td>Checked by : R. Thangaraj<br><span class="s">Sr. Technologist</span></td><td class="r"><b>Dr. Farhana Quadri-Menon</b><br><span class="s">MD (Pathology), Reg. No. 00-5512</span></td></tr></table>{scribble(d.r, 128, 206)}{stamp('NAVJEEVAN' + chr(10) + 'PATH LABS', 96, 196, 9, '#4a2a8a', 10, .6, True)}""",
        css=".m { font-size: 7pt; color: #444 } .t td { padding: 1.4pt 4pt } .t th { font-weight: bold; border-top: 1pt solid #000; border-bottom: 1pt solid #000 } hr { border: 0; border-top: 1pt solid #000; margin: 4pt 0 }",
        font="Liberation Serif", pt=9.5, margin="9mm 14mm 14mm 14mm", footer='"Page " counter(page) " of " counter(pages) "   Partial reproduction of this report is not permitted"')
