"""Held-out split, by another hand than the ordinary samples: blood counts, chemistry and coagulation in English."""
from facts import House
from layout import esc, page, raised, scribble, stamp, tr
from patients import ANAEMIC, CYTOPENIC, blood
from registry import ALL, sample


@sample("held-cbc-1", ALL, "Layout: hospital count with a manual differential, per cent and absolute in neighbouring columns.")
def manual_differential(d):
    r, h = d.r, House(low="Low", high="High", between="-")
    b = blood(r, wbc=(1.9, 3.6), rbc=(2.6, 3.3), plt=(21, 74), part_decimals=0, wbc_decimals=1,
              parts={"band": (3, 9), "lymph": (22, 38), "mono": (4, 12), "eos": (0, 3), "baso": (0, 1)})
    drawn = d.collected("%m/%d/%Y")
    born, who = d.birth(), r.choice(["Thornberry, Lavinia J", "Castellaw, Roderick P", "Mbanefo, Cecily A"])
    sex = "male" if "Roderick" in who else "female"
    mrn, acc = f"{d.digits(7)}", f"{drawn.date.timetuple().tm_yday:03d}-H{d.digits(4)}"
    d.source("lab.cbc", "Tamarack Valley Memorial Hospital", drawn.plus(0, "reported"))
    d.patient(who, sex, born, MRN=mrn, Accession=acc)
    k, m = "x10(3)/mcL", "x10(6)/mcL"
    top = ""
    for n, c, p, u, lo, hi in [("WBC", "wbc", 1, k, 4.5, 11.0), ("RBC", "rbc", 2, m, 4.1, 5.4), ("Hgb", "hgb", 1, "gm/dL", 12.5, 16.3), ("Hct", "hct", 1, "%", 37, 47),
                               ("MCV", "mcv", 1, "fL", 79, 95), ("MCH", "mch", 1, "pg", 26, 32.5), ("MCHC", "mchc", 1, "gm/dL", 31.5, 35.5), ("RDW-CV", "rdw_cv", 1, "%", 11.6, 14.4), ("Plt Ct", "plt", 0, k, 150, 425), ("MPV", "mpv", 1, "fL", 7.2, 11.1)]:
        q = d.row(h, drawn, c, n, b[c], p, u, lo, hi)
        top += tr([n, q.value, q.flag, u, q.range], ["", "r", "f"])
    diff = ""
    for n, c, lo, hi, alo, ahi in [("Neutrophils", "neut", 40, 74, 1.8, 7.7), ("Bands", "band", 0, 6, 0, .7), ("Lymphocytes", "lymph", 19, 48, 1.0, 4.8), ("Monocytes", "mono", 3, 10, .2, .9), ("Eosinophils", "eos", 0, 7, 0, .5), ("Basophils", "baso", 0, 2, 0, .2)]:
        q = d.row(h, drawn, c + "_pct", n, b[c + "_pct"], 0, "%", lo, hi)
        a = d.row(h, drawn, None if c == "band" else c + "_abs", n, b[c + "_abs"], 2, k, alo, ahi, range_decimals=1)
        diff += tr([n, q.value, q.flag, a.value, a.flag, q.range, a.range], ["", "r", "f", "r", "f", "c", "c"])
    nrbc = d.row(h, drawn, "nrbc", "NRBC", r.randint(1, 4), 0, "/100 WBC")
    d.never("observation", "how many cells were counted", text="100 cells")
    d.never("observation", "grade of a shape of red cells", text="2+")
    d.never("observation", "platelet clumps were looked for, not counted", text="clumps")
    d.html = page(f"""
<div class="bar"><b style="font-size:12.5pt">Tamarack Valley Memorial Hospital</b><span style="float:right">Laboratory &nbsp;·&nbsp; 2210 Larch St &nbsp;·&nbsp; CLIA 00D0000000</span></div>
<table class="id"><tr><td><span>Patient</span> {esc(who)}</td><td><span>MRN</span> {mrn}</td><td><span>DOB</span> {born:%m/%d/%Y}</td><td><span>Sex</span> {sex[0].upper()}</td></tr>
<tr><td><span>Collected</span> {drawn} 0415</td><td><span>Received</span> {drawn} 0447</td><td><span>Accession</span> {acc}</td><td><span>Loc</span> 5 ONC 512-2</td></tr></table>
<h3>Hematology – Hemogram</h3>
<table class="t"><tr><th>Procedure</th><th class="r">Result</th><th></th><th>Units</th><th>Ref Range</th></tr>{top}</table>
<h3>Hematology – Manual Differential (100 cells)</h3>
<table class="t"><tr><th></th><th class="r">Rel %</th><th></th><th class="r">Abs {k}</th><th></th><th class="c">Ref %</th><th class="c">Ref Abs</th></tr>{diff}
<tr><td>NRBC</td><td class="r">{nrbc.value}</td><td></td><td colspan=4>/100 WBC</td></tr></table>
<h3>Morphology</h3><p>Anisocytosis 2+ &nbsp;&nbsp; Ovalocytes 1+ &nbsp;&nbsp; Schistocytes none seen &nbsp;&nbsp; Plt est: decreased, no clumps</p>
<p class="s" style="margin-top:14pt">Path review to follow if requested. Performed by TVMH Main Lab unless noted. Printed {drawn.plus(1)} 0601 by user HXT.</p>""",
        css=""".bar { background: #e4e9ee; padding: 5pt 7pt } .id span { color: #555; font-size: 7.5pt; margin-right: 3pt } .id { margin: 6pt 0; border-bottom: 1pt solid #678 }
        h3 { font-size: 10pt; margin: 12pt 0 3pt; color: #234 } .t th { font-size: 8pt; color: #444; border-bottom: .5pt solid #678 } .t td { padding: 2.1pt 4pt } .f { font-weight: bold; font-size: 8pt }""",
        size="Letter", font="Noto Sans Display", pt=9.5, margin="14mm 18mm")


@sample("held-cbc-2", ALL, "Layout: cumulative sheet, dates down the left, tests across the top, units and intervals as rows of their own.")
def dates_down(d):
    r, h = d.r, House(low="L", high="H", between="–")
    first = d.collected("%d-%m-%y", first=2024, last=2025)
    born, who = d.birth(1945, 1990), r.choice(["PUKETAPU-LARSEN, Moana", "BRACEGIRDLE, Keitha", "TAUFA, Sesilia"])
    no, issuer = f"{''.join(r.choice('ABCDEFGHJKLMNPQRSTUVWXYZ') for _ in range(3))}{d.digits(4)}", "Kahikatea Pathology"
    days = [first.plus(x) for x in (0, 16, 35, 51, 77)]
    d.source("lab.cbc", issuer, days[-1].plus(1, "reported"))
    d.patient(who, "female", born, NHI=no)
    cols = [("Hb", "hgb", 10, 0, "g/L", 115, 155), ("RBC", "rbc", 1, 2, "10¹²/L", 3.6, 5.6), ("PCV", "hct", .01, 3, "", .35, .46), ("MCV", "mcv", 1, 1, "fL", 80, 99), ("MCH", "mch", 1, 1, "pg", 27, 33), ("Plts", "plt", 1, 0, "10⁹/L", 150, 430),
            ("WBC", "wbc", 1, 1, "10⁹/L", 4, 11), ("Neut", "neut_abs", 1, 2, "10⁹/L", 1.9, 7.5), ("Lymph", "lymph_abs", 1, 2, "10⁹/L", 1, 4), ("Mono", "mono_abs", 1, 2, "10⁹/L", .2, 1), ("Eos", "eos_abs", 1, 2, "10⁹/L", 0, .51), ("Baso", "baso_abs", 1, 2, "10⁹/L", 0, .21)]
    body, clotted = "", 2
    for n, when in enumerate(days):
        if n == clotted:
            body += f"<tr><td>{when}</td><td colspan=12 style='text-align:left;padding-left:12pt'><i>specimen clotted, not analysed – please repeat</i></td></tr>"
            d.never("observation", "the specimen of this day was clotted", text=f"any value on {when.date}")
            continue
        b = blood(r, **(CYTOPENIC if n == 1 else ANAEMIC), wbc_decimals=1)
        out = []
        for name, c, f, p, u, lo, hi in cols:
            q = d.row(h, when, c, name, b[c] * f, p, u, lo, hi)
            out.append(f"<td>{q.value}{f'<b> {q.flag}</b>' if q.flag else ''}</td>")
        body += f"<tr><td>{when}</td>{''.join(out)}</tr>"
    spans = "".join(f"<td>{h.span(lo, hi, p)}</td>" for _, _, _, p, _, lo, hi in cols)
    d.html = page(f"""
<p><b style="font-size:15pt;letter-spacing:1pt">kahikatea</b> <span style="font-size:15pt">pathology</span><span class="s" style="float:right">Collection rooms: 14 Rata Street · phone 000 555 0160</span></p>
<p style="margin:8pt 0 2pt"><b>{esc(who)}</b> &nbsp; F &nbsp; d.o.b. {born:%d-%m-%Y} &nbsp;&nbsp; NHI {no} &nbsp;&nbsp; requested by Dr A. Wetherall (copy: Haematology Clinic)</p>
<p class="b" style="margin:10pt 0 3pt">CUMULATIVE HAEMATOLOGY</p>
<table class="t"><tr class="h"><th>Collected</th>{''.join(f'<th>{c[0]}</th>' for c in cols)}</tr><tr class="u"><td></td>{''.join(f'<td>{raised(c[4])}</td>' for c in cols)}</tr>{body}<tr class="z"><td>Interval</td>{spans}</tr></table>
<p style="margin-top:9pt"><b>Comment on the latest film:</b> moderate rouleaux; neutrophils show mild left shift. No blasts seen. Two units of red cells were given between the second and third visit according to the form.</p>
<p class="s" style="margin-top:16pt">L below, H above the interval for age and sex. Reported {days[-1].plus(1)} · scientist on duty: T. Ihaka</p>""",
        css=".t td, .t th { text-align: center; padding: 2.6pt 1pt } .t td:first-child, .t th:first-child { text-align: left; white-space: nowrap } .h th { background: #d8e6dc; font-weight: bold } .u td { font-size: 6.5pt; border-bottom: .6pt solid #333 } .z td { border-top: .6pt solid #333; font-size: 6.6pt; font-style: italic; white-space: nowrap }",
        font="Carlito", pt=8.8, margin="14mm 10mm", lang="en-NZ", footer='"Kahikatea Pathology  –  cumulative report  –  sheet " counter(page)')


@sample("held-cbc-3", ALL, "Layout: landscape cumulative table, six dates across, newest first, missing cells, marks before the numbers.")
def six_across(d):
    r, h = d.r, House(low="↓", high="↑", between=" – ")
    first = d.collected("%d %b %y", first=2024, last=2025)
    born, who = d.birth(1950, 1999), r.choice(["Alasdair Mbeki-Rowntree", "Lorcan Featherstonehaugh", "Hamish Ogilvie-Tran"])
    no, issuer = f"{d.digits(3)}-{d.digits(4)}", "Glenfarclas General Hospital"
    days = [first.plus(x) for x in (0, 3, 7, 10, 14, 21)][::-1]
    d.source("lab.cbc", issuer, days[0].plus(0, "reported"))
    d.patient(who, "male", born, UnitNo=no)
    counts = [blood(r, wbc=w, rbc=(2.6, 3.4), plt=p) for w, p in (((2.6, 5), (90, 160)), ((1.1, 2), (35, 60)), ((.5, 1), (9, 24)), ((.6, 1.2), (12, 30)), ((2, 3.2), (60, 95)), ((3.4, 5.5), (120, 170)))]
    u = lambda lo, hi: [r.uniform(lo, hi) for _ in days]
    plan = [("Haemoglobin", "hgb", 10, 0, "g/L", 130, 170), ("White cells", "wbc", 1, 2, "10⁹/L", 3.7, 10), ("Neutrophils", "neut_abs", 1, 2, "10⁹/L", 1.7, 7), ("Lymphocytes", "lymph_abs", 1, 2, "10⁹/L", 1, 3.2), ("Monocytes", "mono_abs", 1, 2, "10⁹/L", .2, .8), ("Platelets", "plt", 1, 0, "10⁹/L", 150, 410),
            (None, "Biochemistry"), ("Sodium", "na", u(130, 144), 0, "mmol/L", 133, 146), ("Potassium", "k", u(3.1, 5), 1, "mmol/L", 3.5, 5.3), ("Urea", "urea", u(3, 11), 1, "mmol/L", 2.5, 7.8), ("Creatinine", "creat", u(58, 126), 0, "umol/L", 59, 104),
            ("Bilirubin (total)", "bili_total", u(5, 31), 0, "umol/L", None, 21), ("ALT", "alt", u(14, 96), 0, "U/L", None, 41), ("Alk. phosphatase", "alp", u(50, 160), 0, "U/L", 30, 130), ("Albumin", "albumin", u(26, 40), 0, "g/L", 35, 50), ("CRP", "crp", u(3, 190), 0, "mg/L", None, 5), ("Magnesium", "mg", u(.58, .95), 2, "mmol/L", .7, 1)]
    gaps = {("urea", 3), ("alt", 1), ("bili_total", 1), ("alp", 1), ("albumin", 1), ("crp", 4), ("mg", 0), ("mg", 2), ("mg", 5), ("mono_abs", 3), ("lymph_abs", 3)}
    body = ""
    for x in plan:
        if x[0] is None:
            body += f"<tr><td colspan=9 class='sec'>{x[1]}</td></tr>"
            continue
        name, c, f, p, unit, lo, hi = x
        out = []
        for n, when in enumerate(days):
            if (c, n) in gaps:
                out.append("·" if n % 2 else "")
                d.never("observation", "not measured on this day", code=c, text=f"any value on {when.date}")
                continue
            q = d.row(h, when, c, name, f[n] if isinstance(f, list) else counts[n][c] * f, p, unit, lo, hi)
            out.append(f"{q.flag}{q.value}")
        body += tr([name, raised(unit), esc(h.span(lo, hi, p)), *out], ["", "", "c"] + ["r"] * 6)
    times = ["06:10", "05:55", "06:20", "06:05", "14:30", "09:45"]
    d.html = page(f"""
<table class="top"><tr><td><b style="font-size:13pt">{issuer}</b><br>Clinical Laboratories – flow sheet of results</td><td>{who}, male<br>born {born:%d %b %Y} &nbsp; unit no. {no}</td><td>Ward 33 (isolation)<br>printed {days[0]}</td></tr></table>
<table class="t"><tr><th>Investigation</th><th>Unit</th><th class="c">Normal</th>{''.join(f'<th class="r">{x}<br><span class="s">{t}</span></th>' for x, t in zip(days, times))}</tr><tr><td colspan=9 class="sec">Haematology</td></tr>{body}</table>
<p class="s" style="margin-top:8pt">↑ above, ↓ below the normal values of the laboratory. An empty place or a dot means that the test was not asked for. Day 0 of the treatment block was {days[-1]}.</p>""",
        css=".top td { border: .8pt solid #000; padding: 4pt 6pt } .top { margin-bottom: 8pt } .t th { border-top: 1.4pt solid #000; border-bottom: .8pt solid #000; font-weight: bold } .t td { padding: 2.1pt 4pt; border-bottom: .3pt solid #bbb } .sec { font-style: italic; font-weight: bold } .t td:nth-child(n+4) { border-left: .3pt solid #bbb }",
        size="A4 landscape", font="DejaVu Sans Condensed", pt=9, margin="13mm 14mm", lang="en-GB")


@sample("held-cbc-4", ALL, "Layout: capitals in fixed pitch from an old system, the flag before the value.")
def flags_first(d):
    r, h = d.r, House(low="LO", high="HI", between="-")
    b = blood(r, wbc=(14, 38), rbc=(2.5, 3.2), plt=(18, 66), wbc_decimals=1, parts={"lymph": (62, 80), "mono": (2, 6), "eos": (.2, 1), "baso": (.1, .8)})
    drawn = d.collected("%d%^b%y")
    born, who = d.birth(1940, 1985), r.choice(["DUNSMUIR,HAROLD T", "OYELARAN,VICTOR", "PETRAKIS,STAVROS N"])
    no, case = d.digits(6), f"H{d.digits(5)}"
    d.source("lab.cbc", "COLDWATER VETERANS CLINIC", drawn.plus(0, "reported"))
    d.patient(who, "male", born, PatientNo=no, Spec=case)
    lines = []

    def line(n, c, x, p, u, lo, hi, **k):
        q = d.row(h, drawn, c, n, x, p, u, lo, hi, **k)
        lines.append(f"  {n:<18}{q.flag:<4}{q.value:>8}   {u:<11}{q.range}".rstrip())

    for n, c, p, u, lo, hi in [("WBC", "wbc", 1, "10E3/UL", 4.3, 10.9), ("RBC", "rbc", 2, "10E6/UL", 4.5, 5.9), ("HGB", "hgb", 1, "G/DL", 13.9, 17.1), ("HCT", "hct", 1, "%", 41, 51), ("MCV", "mcv", 1, "FL", 80, 100), ("MCH", "mch", 1, "PG", 27, 34), ("MCHC", "mchc", 1, "G/DL", 32, 36), ("PLATELETS", "plt", 0, "10E3/UL", 155, 400),
                               ("NEUTRO %", "neut_pct", 1, "%", 42, 75), ("LYMPH %", "lymph_pct", 1, "%", 20, 50), ("MONO %", "mono_pct", 1, "%", 2, 12), ("EOSIN %", "eos_pct", 1, "%", 0, 6), ("BASO %", "baso_pct", 1, "%", 0, 2), ("NEUTRO ABS", "neut_abs", 2, "10E3/UL", 1.8, 7.7), ("LYMPH ABS", "lymph_abs", 2, "10E3/UL", 1, 4.8)]:
        line(n, c, b[c], p, u, lo, hi)
    lines += ["", "  ** PLASMA CHEMISTRY **"]
    u = r.uniform
    for n, c, x, p, unit, lo, hi, k in [("GLUCOSE", "glucose", u(70, 190), 0, "MG/DL", 65, 110, {}), ("UREA NITROGEN", "bun", u(9, 44), 0, "MG/DL", 7, 22, {}), ("CREATININE", "creat", u(.7, 2.1), 1, "MG/DL", .6, 1.3, {}), ("URIC ACID", "urate", u(4, 11), 1, "MG/DL", 3.5, 8.5, {}), ("SODIUM", "na", u(131, 146), 0, "MEQ/L", 136, 145, {}), ("POTASSIUM", "k", u(3.2, 5.4), 1, "MEQ/L", 3.5, 5, {}),
                                        ("CALCIUM", "ca", u(8, 10.8), 1, "MG/DL", 8.5, 10.5, {}), ("PHOSPHORUS", "phos", u(2.2, 5.6), 1, "MG/DL", 2.5, 4.5, {}), ("LDH", "ldh", u(260, 980), 0, "U/L", 100, 230, {}), ("SGPT/ALT", "alt", u(10, 80), 0, "U/L", 8, 45, {}), ("BILIRUBIN,DIRECT", "bili_direct", .1, 1, "MG/DL", None, .3, {"comparator": "<"})]:
        line(n, c, x, p, unit, lo, hi, **k)
    lines.append("  SGOT/AST              QNS")
    d.never("observation", "quantity not sufficient", code="ast")
    d.never("observation", "time of a telephone call", text="0710")
    d.html = page(f"""<pre>
COLDWATER VETERANS CLINIC     LABORATORY SERVICE (113)       PG 1
=================================================================
NAME: {esc(who):<26}  ID: {no}    SEX: M   DOB: {born.strftime('%d%^b%Y')}
SPEC: {case}  BLOOD      TAKEN: {drawn} 0622   DONE: {drawn} 0705
ORDERED BY: LINDQVIST,M     WARD: OPC-HEM
-----------------------------------------------------------------
  TEST              FLG   RESULT   UNITS      REFERENCE
-----------------------------------------------------------------
  ** HEMOGRAM **
{esc(chr(10).join(lines))}
-----------------------------------------------------------------
  COMMENT: SMUDGE CELLS PRESENT.  PLT CALLED TO RN KESSLER AT 0710
           AND READ BACK.  QNS = QUANTITY NOT SUFFICIENT.
=================================================================
          &lt;&lt; CHART COPY - DO NOT DISCARD &gt;&gt;
</pre>""", css="pre { font-size: 9.6pt; line-height: 1.3; margin: 0 }", size="Letter", font="DejaVu Sans Mono", margin="13mm 20mm")


def gauge(x, low, high):
    """A bar in three fields with a mark where the value lies."""
    place = 34 + 52 * (x - low) / (high - low) if low is not None else 86 * x / high
    place = min(max(place, 4), 116)
    return (f'<svg width="104" height="15" viewBox="0 0 120 17"><rect x="0" y="6" width="34" height="6" fill="#e9c9a0"/><rect x="34" y="6" width="52" height="6" fill="#a9cfa4"/>'
            f'<rect x="86" y="6" width="34" height="6" fill="#e2a7a0"/><path d="M{place:.0f} 3v12" stroke="#111" stroke-width="2.4"/><circle cx="{place:.0f}" cy="4" r="3.2"/></svg>')


@sample("held-cbc-5", ALL, "Layout: private laboratory, every test in a box of its own with a bar, what it means, and the last result.")
def boxes(d):
    r, h = d.r, House(low="Below", high="Above", normal="", between=" to ", below="up to {}")
    b, o = blood(r, wbc=(2.2, 3.8), rbc=(3.1, 3.7), plt=(92, 140)), blood(r, wbc=(4.1, 7), rbc=(3.7, 4.2), plt=(150, 260))
    drawn = d.collected("plain")
    last = drawn.plus(-r.randint(60, 110))
    born, who = d.birth(1960, 2000), r.choice(["Araminta Castlebrook", "Philippa Nkemelu", "Saskia van Loon-Ferrars"])
    no, issuer = f"MW-{d.digits(6)}", "Meadowsweet Health Tests"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", born, Client=no)
    u = lambda lo, hi: (r.uniform(lo, hi), r.uniform(lo, hi))
    pair = lambda c, f=1: (b[c] * f, o[c] * f)
    body = ""
    for n, about, c, x, p, unit, lo, hi in [("Haemoglobin", "carries oxygen", "hgb", pair("hgb", 10), 0, "g/L", 117, 149), ("White blood cells", "defence", "wbc", pair("wbc"), 2, "×10⁹/L", 3.9, 10.2), ("Neutrophils", "fight bacteria", "neut_abs", pair("neut_abs"), 2, "×10⁹/L", 1.8, 7.2), ("Lymphocytes", "fight viruses", "lymph_abs", pair("lymph_abs"), 2, "×10⁹/L", 1.1, 3.6), ("Platelets", "stop bleeding", "plt", pair("plt"), 0, "×10⁹/L", 155, 399),
                                            ("Mean cell volume", "size of red cells", "mcv", pair("mcv"), 1, "fL", 81, 98), ("Creatinine", "kidney", "creat", u(52, 98), 0, "µmol/L", 45, 84), ("ALT", "liver", "alt", u(12, 61), 0, "U/L", None, 34), ("Bilirubin, total", "liver and red cells", "bili_total", u(4, 24), 0, "µmol/L", None, 20), ("Lactate dehydrogenase", "tissue turnover", "ldh", u(160, 340), 0, "U/L", 120, 246), ("Ferritin", "iron store", "ferritin", u(80, 590), 0, "µg/L", 15, 204), ("C-reactive protein", "inflammation", "crp", u(1, 28), 1, "mg/L", None, 5)]:
        q = d.row(h, drawn, c, n, x[0], p, unit, lo, hi)
        w = d.row(h, last, c, n, x[1], p, unit, lo, hi, flagless=True)
        body += (f'<tr><td class="n"><b>{n}</b><br><i>{about}</i></td><td class="v">{q.value} <span>{raised(unit)}</span></td><td class="c">{gauge(round(x[0], p), lo, hi)}<br><span class="x">expected {q.range}</span></td>'
                 f'<td class="f">{q.flag}</td><td class="o">last time<br>{w.value}</td></tr>')
    d.never("observation", "what the client weighs", text="weight")
    d.html = page(f"""
<p style="font-size:17pt;color:#36524a">Meadowsweet <span style="font-size:11pt">Health Tests</span></p>
<p style="margin:4pt 0 8pt">Results for <b>{who}</b> (female, born {born:%d/%m/%Y}), client {no}. Blood taken on <b>{drawn}</b> at our Harlow Lane clinic; last time: {last}. Reported weight 64 kg.</p>
<table class="t">{body}</table>
<p class="s" style="margin-top:8pt">The bar shows where your result lies: left field below, middle field within, right field above the expected values. This report is no diagnosis. Please discuss it with your doctor.</p>""",
        css=".t { border-collapse: separate; border-spacing: 0 3.5pt } .t td { border-top: .8pt solid #6b8a80; border-bottom: .8pt solid #6b8a80; padding: 3.5pt 5pt; vertical-align: middle } .t td:first-child { border-left: .8pt solid #6b8a80 } .t td:last-child { border-right: .8pt solid #6b8a80 } .n i { font-size: 7.5pt; color: #555 } .v { font-size: 13pt; white-space: nowrap } .v span { font-size: 8.5pt } .x, .o { font-size: 7.8pt; white-space: nowrap } .f { font-weight: bold; color: #8a2a1a }",
        font="Noto Sans", pt=9.2, margin="13mm 16mm", lang="en-GB", footer='"meadowsweet.invalid"')


@sample("held-chem-1", ALL, "Layout: chemistry, value and unit printed without a space, marks in brackets, comment lines between rows.")
def glued(d):
    r, h = d.r, House(low="(L)", high="(H)", between="-")
    drawn = d.collected("%d.%m.%y")
    born, who = d.birth(1945, 1995), r.choice(["Fergal Mac Giolla", "Diarmuid Adeyinka", "Colm Prendergast-Shah"])
    no, issuer = f"{d.digits(2)}B{d.digits(5)}", "Sliabh Rua Regional Laboratory"
    d.source("lab.chemistry", issuer, drawn.plus(0, "reported"))
    d.patient(who, "male", born, LabNumber=no)
    u, body = r.uniform, ""
    alb, ca = r.randint(27, 37), round(u(2.05, 2.72), 2)
    tp = alb + r.randint(33, 61)
    plan = ["Renal profile", ("Sodium", "na", u(131, 144), 0, "mmol/L", 133, 146), ("Chloride", "cl", u(96, 109), 0, "mmol/L", 95, 108), ("Urea", "urea", u(4, 15), 1, "mmol/L", 2.5, 7.8), ("Creatinine", "creat", u(66, 182), 0, "umol/L", 64, 104), ("eGFR (CKD-EPI)", "egfr", 90, 0, "mL/min/1.73m2", None, None, ">"),
            "Liver profile", ("Total bilirubin", "bili_total", u(5, 38), 0, "umol/L", 0, 20), ("ALT", "alt", u(11, 120), 0, "IU/L", 0, 50), ("AST", "ast", u(14, 90), 0, "IU/L", 5, 40), ("Gamma GT", "ggt", u(12, 150), 0, "IU/L", 10, 71), ("Alk Phos", "alp", u(40, 190), 0, "IU/L", 30, 130), ("Total protein", "tp", tp, 0, "g/L", 60, 80), ("Albumin", "albumin", alb, 0, "g/L", 35, 50), ("Globulin", "globulin", tp - alb, 0, "g/L", 19, 35),
            "Bone profile", ("Calcium", "ca", ca, 2, "mmol/L", 2.2, 2.6), ("Phosphate", "phos", u(.7, 1.8), 2, "mmol/L", .8, 1.5), ("Magnesium", "mg", u(.6, 1), 2, "mmol/L", .7, 1),
            "Other", ("LDH", "ldh", u(180, 720), 0, "IU/L", 125, 243), ("Urate", "urate", u(210, 590), 0, "umol/L", 200, 430), ("Ferritin", "ferritin", u(300, 2400), 0, "ug/L", 22, 275), ("CRP", "crp", 1, 0, "mg/L", 0, 5, "<"), ("Procalcitonin", "pct", u(.06, .9), 2, "ug/L", None, .5)]
    creat = plan[4][2]
    if creat > 90:                                                  # a creatinine and its filtration must agree
        plan[5] = ("eGFR (CKD-EPI)", "egfr", max(32, 6300 / creat), 0, "mL/min/1.73m2", None, None)
    for x in plan:
        if isinstance(x, str):
            body += f'<tr><td colspan=3 class="sec">{x}</td></tr>'
            continue
        n, c, v, p, unit, lo, hi = x[:7]
        q = d.row(h, drawn, c, n, v, p, unit, lo, hi, comparator=x[7] if len(x) > 7 else None)
        body += tr([n, f"{esc(q.value)}{unit}{f' <b>{q.flag}</b>' if q.flag else ''}", esc(f"[{q.range}]" if q.range else "")])
        if c == "na":
            body += "<tr><td>Potassium</td><td>haemolysed</td><td>[3.5-5.3]</td></tr>"
        if c == "creat":
            body += '<tr><td colspan=3 class="cm">AKI alert: rise of 31umol/L in 48 hours would give stage 1; no earlier result held.</td></tr>'
    d.never("observation", "the sample was haemolysed", code="k")
    d.never("observation", "hypothetical rise in a comment", code="creat", text="31")
    d.html = page(f"""
<p class="c" style="font:bold 13pt 'Vollkorn'">{issuer}</p><p class="c s">Department of Clinical Biochemistry – telephone 000 555 0171</p>
<div class="id">Name {who} &nbsp;&nbsp;|&nbsp;&nbsp; DOB {born:%d.%m.%Y} &nbsp;&nbsp;|&nbsp;&nbsp; Male &nbsp;&nbsp;|&nbsp;&nbsp; Lab number {no}<br>Specimen: blood, taken {drawn} at 11.25 &nbsp;&nbsp;|&nbsp;&nbsp; Source: Dr B. Ní Dhomhnaill, Millrace Practice</div>
<table class="t">{body}</table>
<p class="s" style="margin-top:10pt">(L) and (H) mark results outside the interval in square brackets. End of report.</p>""",
        css="body { font-variant-numeric: lining-nums } .id { border: .8pt dashed #333; padding: 5pt; margin: 8pt 0; line-height: 1.6 } .t { width: 78% } .t td { padding: 1.5pt 4pt } .sec { font-variant: small-caps; font-size: 12pt; padding-top: 6pt !important; border-bottom: .4pt solid #333 } .cm { font-size: 9pt; font-style: italic; padding-left: 14pt !important }",
        font="Vollkorn", pt=10.5, margin="15mm 22mm", lang="en-IE")


@sample("held-cbc-6", ALL, "Layout: header labels in two languages and two calendars, rows in English, status words at the end.")
def bilingual_head(d):
    r, h = d.r, House(low="Low", high="High", normal="Normal", between=" – ")
    b = blood(r, wbc=(3.2, 9), rbc=(3.0, 3.9), plt=(70, 210))
    drawn = d.collected("%d/%m/%Y")
    age, who = r.randint(24, 71), r.choice(["Fahad Nasser Al-Mutlaq", "Sultan Hamad Al-Rabee", "Majid Khalifa Al-Suwaidan"])
    no, iqama, issuer = d.digits(7), d.digits(10), "Wadi Al-Noor Specialist Hospital"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"), "eng+ara")
    d.patient(who, "male", age=age, FileNo=no)
    body = ""
    for n, c, p, u, lo, hi in [("Hemoglobin", "hgb", 1, "g/dL", 13.0, 17.0), ("R.B.C. Count", "rbc", 2, "10^6/uL", 4.5, 5.5), ("Hematocrit (PCV)", "hct", 1, "%", 40, 50), ("M.C.V.", "mcv", 1, "fL", 83, 101), ("M.C.H.", "mch", 1, "pg", 27, 32), ("M.C.H.C.", "mchc", 1, "g/dL", 31.5, 34.5), ("R.D.W.", "rdw_cv", 1, "%", 11.6, 14), ("Platelet Count", "plt", 0, "10^3/uL", 150, 410), ("M.P.V.", "mpv", 1, "fL", 7.4, 10.4), ("W.B.C. Count", "wbc", 2, "10^3/uL", 4, 10),
                               ("Neutrophils", "neut_pct", 1, "%", 40, 80), ("Lymphocytes", "lymph_pct", 1, "%", 20, 40), ("Monocytes", "mono_pct", 1, "%", 2, 10), ("Eosinophils", "eos_pct", 1, "%", 1, 6), ("Basophils", "baso_pct", 1, "%", 0, 2), ("Absolute Neutrophil Count", "neut_abs", 2, "10^3/uL", 2, 7), ("Absolute Lymphocyte Count", "lymph_abs", 2, "10^3/uL", 1, 3)]:
        q = d.row(h, drawn, c, n, b[c], p, u, lo, hi)
        body += tr([n, q.value, u, q.range, q.flag], ["", "c b", "c", "c", "c"])
    e = d.row(h, drawn, "esr", "E.S.R. (1st hour)", r.randint(8, 88), 0, "mm", 0, 15)
    body += tr([e.name, e.value, e.unit, e.range, e.flag], ["", "c b", "c", "c", "c"])
    hijri = f"{r.randint(10, 28)}/{r.randint(1, 12):02d}/{1446 + (drawn.date.year > 2025)}"
    d.never("observation", "residence number", text=iqama)
    d.never("observation", "the lunar calendar's date is no draw date of that year", text=hijri)
    d.html = page(f"""
<table class="lh"><tr><td><b>{issuer}</b><br>Laboratory &amp; Blood Bank</td><td class="r" dir="rtl" style="font:12pt 'Noto Naskh Arabic'"><b>مستشفى وادي النور التخصصي</b><br>المختبر وبنك الدم</td></tr></table>
<table class="id"><tr><td>Name <i>الاسم</i></td><td>{who}</td><td>File No. <i>رقم الملف</i></td><td>{no}</td></tr><tr><td>Age / Sex <i>العمر / الجنس</i></td><td>{age} Y / Male</td><td>ID <i>الإقامة</i></td><td>{iqama}</td></tr>
<tr><td>Sample date <i>تاريخ العينة</i></td><td>{drawn} &nbsp; ({hijri} H)</td><td>Clinic <i>العيادة</i></td><td>Oncology 2</td></tr></table>
<p class="c b" style="margin:8pt 0;text-decoration:underline">Complete Blood Picture (CBC)</p>
<table class="t"><tr><th>Test</th><th>Result</th><th>Unit</th><th>Normal Range</th><th>Status</th></tr>{body}</table>
<p style="margin-top:10pt"><b>Remarks:</b> normocytic anaemia; platelets checked on film.</p>
<table style="margin-top:18pt"><tr><td>Technologist <i>الفني</i>: R. Villaruz</td><td class="r">Consultant <i>الاستشاري</i>: Dr. H. Bakhurji</td></tr></table>{stamp('WADI AL-NOOR' + chr(10) + 'LAB', 132, 214, -10, '#1a5a8a', 10, .55, True)}""",
        css="i { font: 9pt 'Noto Naskh Arabic'; color: #333 } .lh { border-bottom: 2pt double #1a5a8a; margin-bottom: 6pt } .id td { border: .5pt solid #9ab; padding: 2pt 5pt } .t th { background: #1a5a8a; color: #fff; text-align: center; padding: 3pt } .t td { border: .5pt solid #9ab; padding: 2pt 6pt }",
        font="Liberation Serif", pt=10, margin="12mm 16mm")


@sample("held-cbc-7", ALL, "Layout: small type in two narrow columns; one list flows from the first column into the second.")
def narrow(d):
    r, h = d.r, House(low="L", high="H", between=" - ", below="<{}")
    b = blood(r, **CYTOPENIC, wbc_decimals=2)
    drawn = d.collected("%Y/%m/%d")
    born, who = d.birth(1945, 1995), r.choice(["Nomvula Hlatshwayo", "Marlize Oosthuizen", "Thandeka Van der Byl"])
    no, issuer = f"N{d.digits(8)}", "Marula Pathologists Inc."
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"))
    d.patient(who, "female", born, ReqNo=no)
    u = r.uniform
    na, cl, hco3 = r.randint(131, 143), r.randint(97, 108), r.randint(18, 27)
    plan = ["FULL BLOOD COUNT", ("Haemoglobin", "hgb", b["hgb"], 1, "g/dL", 12.0, 15.0), ("Red cell count", "rbc", b["rbc"], 2, "x10¹²/L", 3.8, 4.8), ("Haematocrit", "hct", b["hct"] / 100, 3, "L/L", .36, .46), ("MCV", "mcv", b["mcv"], 1, "fL", 83, 101), ("MCH", "mch", b["mch"], 1, "pg", 27, 32), ("MCHC", "mchc", b["mchc"], 1, "g/dL", 31.5, 34.5), ("Red cell dist. width", "rdw_cv", b["rdw_cv"], 1, "%", 11.6, 14), ("Platelets", "plt", b["plt"], 0, "x10⁹/L", 186, 454), ("Leucocytes", "wbc", b["wbc"], 2, "x10⁹/L", 3.9, 12.6)]
    for n, c, alo, ahi in (("Neutrophils", "neut", 1.6, 8.3), ("Lymphocytes", "lymph", 1.4, 4.5), ("Monocytes", "mono", .2, .8), ("Eosinophils", "eos", 0, .4), ("Basophils", "baso", 0, .1)):
        plan += [(n + " %", c + "_pct", b[c + "_pct"], 1, "%", None, None), (n + " abs", c + "_abs", b[c + "_abs"], 2, "x10⁹/L", alo, ahi)]
    plan += ["RENAL FUNCTION", ("Sodium", "na", na, 0, "mmol/L", 136, 145), ("Potassium", "k", u(3.2, 5.3), 1, "mmol/L", 3.5, 5.1), ("Chloride", "cl", cl, 0, "mmol/L", 98, 107), ("Bicarbonate", "hco3", hco3, 0, "mmol/L", 21, 29), ("Anion gap", None, na - cl - hco3, 0, "mmol/L", 5, 16), ("Urea", "urea", u(2.6, 12), 1, "mmol/L", 2.1, 7.1), ("Creatinine", "creat", u(46, 118), 0, "µmol/L", 49, 90),
             "LIVER FUNCTION", ("S-Bilirubin total", "bili_total", u(4, 33), 0, "µmol/L", 5, 21), ("S-Bilirubin conj.", "bili_direct", u(1, 3.4), 1, "µmol/L", 0, 3.4), ("ALP", "alp", u(40, 180), 0, "U/L", 42, 98), ("GGT", "ggt", u(10, 120), 0, "U/L", None, 40), ("ALT", "alt", u(9, 88), 0, "U/L", 7, 35), ("AST", "ast", u(12, 77), 0, "U/L", 13, 35), ("S-LD", "ldh", u(160, 520), 0, "U/L", 208, 378), ("S-Albumin", "albumin", u(25, 40), 0, "g/L", 35, 52),
             "INFLAMMATION", ("C-Reactive protein", "crp", u(2, 160), 0, "mg/L", None, 10), ("Procalcitonin", "pct", .05, 2, "µg/L", None, .1, "<"), ("S-Ferritin", "ferritin", u(200, 1900), 0, "µg/L", 5, 204),
             "HAEMOSTASIS", ("PT", "pt", u(11, 16), 1, "s", 10, 14.1), ("INR", "inr", u(.95, 1.4), 2, "", .8, 1.2), ("aPTT", "aptt", u(25, 44), 1, "s", 25, 36), ("Fibrinogen", "fibrinogen", u(1.4, 5.6), 1, "g/L", 2, 4)]
    body = ""
    for x in plan:
        if isinstance(x, str):
            body += f'<div class="sec">{x}</div>'
            continue
        n, c, v, p, unit, lo, hi = x[:7]
        if c == "bili_direct":
            v = min(v, 3.4)
        q = d.row(h, drawn, c, n, v, p, unit, lo, hi, comparator=x[7] if len(x) > 7 else None)
        body += f'<div class="w"><span style="width:36%">{n}</span><span style="width:8%">{q.flag}</span><span class="r" style="width:13%">{esc(q.value)}</span><span style="width:18%;padding-left:5pt">{raised(unit)}</span><span style="width:24%">{esc(f"({q.range})" if q.range else "")}</span></div>'
    d.never("observation", "practice number", text="0005550")
    d.html = page(f"""
<table><tr><td style="font-size:12pt"><b>MARULA</b> PATHOLOGISTS INC.</td><td class="r">Pr. No. 0005550 &nbsp; 27 Acacia Ave &nbsp; tel 000 555 0139</td></tr></table>
<table class="id"><tr><td>Patient: <b>{who}</b></td><td>F &nbsp; born {born:%Y/%m/%d}</td><td>Req no: {no}</td></tr><tr><td>Ref. Dr: S. Naidoo-Pillay</td><td>Collected: {drawn} 07h40</td><td>Reported: {drawn} 13h05</td></tr></table>
<div class="two">{body}</div>
<p style="margin-top:8pt">FILM COMMENT: pancytopenia confirmed. No blasts. No fragments. Suggest clinical correlation (recent chemotherapy?).</p><p>Pathologist: Dr J. Mabuza</p>""",
        css=".id { border-top: 1pt solid #000; border-bottom: 1pt solid #000; margin: 4pt 0 7pt } .two { column-count: 2; column-gap: 7mm; column-rule: .4pt solid #000 } .w { display: flex; line-height: 1.45 } .w span { display: inline-block } .sec { font-weight: bold; margin: 5pt 0 1pt; break-after: avoid }",
        size="A4", font="Liberation Sans", pt=7.5, margin="13mm 16mm", lang="en-ZA")


@sample("held-coag-1", ALL, "Layout: clotting screen with several expressions of one clotting time, factor assays and a D-dimer with a cut-off by age.")
def clotting(d):
    r, h = d.r, House(low="<<", high=">>", between="–")
    drawn = d.collected("%d %B %Y")
    born, who = d.birth(1950, 1995), r.choice(["Rosheen Campion-Leduc", "Thérèse Arsenault", "Mireille Okafor-Bouchard"])
    no, issuer = f"ON{d.digits(8)}", "Lac-des-Pins Health Sciences Centre"
    d.source("lab.coagulation", issuer, drawn.plus(0, "reported"))
    d.patient(who, "female", born, HCN=no)
    u = r.uniform
    pt = round(u(12.6, 17.4), 1)
    body = ""
    for n, c, x, p, unit, lo, hi in [("Prothrombin time", "pt", pt, 1, "seconds", 9.6, 12.4), ("INR", "inr", (pt / 11.2) ** 1.05, 1, "", .9, 1.2), ("Partial thromboplastin time (aPTT)", "aptt", u(36, 51), 1, "seconds", 23, 34), ("Thrombin time", None, u(14, 21), 1, "seconds", 14, 19), ("Fibrinogen, Clauss", "fibrinogen", u(1.1, 4.9), 2, "g/L", 1.8, 4.2),
                                     ("D-dimer", "ddimer", u(620, 4800), 0, "µg/L FEU", None, 500), ("Antithrombin activity", None, u(58, 110), 0, "%", 80, 130), ("Factor VIII activity", None, u(60, 240), 0, "%", 50, 150)]:
        q = d.row(h, drawn, c, n, x, p, unit, lo, hi)
        body += f"<tr><td>{n}</td><td class='r b'>{q.value}</td><td>{unit}</td><td class='c b'>{esc(q.flag)}</td><td>{esc(q.range)}</td></tr>"
        if c == "pt":
            activity = f"{r.randint(48, 72)}"
            body += f"<tr><td class='sub'>as activity</td><td class='r'>{activity}</td><td>%</td><td></td><td>70–130</td></tr><tr><td class='sub'>as ratio</td><td class='r'>{pt / 11.2:.2f}</td><td></td><td></td><td>0.86–1.11</td></tr>"
            d.never("observation", "the same time as per cent of activity", code="pt", text=activity)
    mix = f"{u(27, 33):.1f}"
    body += f"<tr><td>aPTT after 1:1 mixing</td><td class='r'>{mix}</td><td>seconds</td><td></td><td></td></tr>"
    d.observation(None, "aPTT after 1:1 mixing", mix, "seconds", drawn)
    body += "<tr><td>Lupus anticoagulant</td><td class='r'>pending</td><td></td><td></td><td></td></tr>"
    d.never("observation", "measured in a mixture with normal plasma", code="aptt", text=mix)
    d.never("observation", "a cut-off by age in the comment", code="ddimer", text="680")
    d.html = page(f"""
<table><tr><td style="width:60%"><b style="font-size:12pt">{issuer}</b><br>Special Coagulation</td><td class="box">{who}<br>{born:%d %b %Y} &nbsp; F &nbsp; HCN {no}<br>Drawn {drawn}, 08:50, citrate 3.2 %</td></tr></table>
<p style="margin:12pt 0 4pt;font-size:12pt"><i>Haemostasis screen</i></p>
<table class="t"><tr><th>Analysis</th><th class="r">Patient</th><th>Unit</th><th></th><th>Reference</th></tr>{body}</table>
<p style="margin-top:12pt"><b>Interpretation.</b> Results marked &lt;&lt; or &gt;&gt; fall outside the reference. The D-dimer exceeds both the fixed cut-off and the one adjusted for age (for instance 680 µg/L at 68 years); it is not specific in malignancy. Correction in the mixing study speaks against an inhibitor. The patient is not known to take heparin or warfarin.</p>
<p style="margin-top:26pt">J.-P. Thibault-Mensah, MD, FRCPC</p>{scribble(r, 8, 150, 40)}""",
        css=".box { border: 1pt solid #000; padding: 4pt 7pt } .t th { border-bottom: 1.6pt solid #000 } .t td { padding: 3.4pt 4pt; border-bottom: .3pt dotted #555 } .sub { padding-left: 22pt !important; font-style: italic }",
        size="Letter", font="Noto Serif", pt=9.8, margin="18mm 20mm", lang="en-CA")
