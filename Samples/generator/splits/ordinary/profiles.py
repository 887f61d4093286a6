"""Several profiles on one sheet: panels side by side, profiles below each other."""
from facts import House
from layout import esc, page, raised, tr
from patients import blood
from registry import sample


@sample("panels-side-by-side", "good poor photo", """
Layout: two panels beside each other, blood count left and chemistry right, each a table with its own header, dark rule between.
Hard: lines of the two panels do not share a baseline; haemoglobin and sodium read as one line; serum indices below the table look like results.
Never: a chemistry value under a count's name; the haemolysis index as a result.
""")
def side_by_side(d):
    h = House(between="-")
    b = blood(d.r, wbc=(5.1, 9.9), rbc=(3.2, 3.9), plt=(180, 460))
    drawn = d.collected("%d/%m/%Y")
    born, who = d.birth(), d.r.choice(["Clementine Osei-Bright", "Tabitha Grünewald", "Yolanda Prewitt"])
    no = d.digits(7)
    d.source("lab.cbc", "Quayside Medical Laboratories", drawn.plus(0, "reported"))
    d.patient(who, "female", born, PatientID=no)
    table = lambda plan: "".join(tr([r.name, f"<b>{r.value}</b>", r.flag, raised(r.unit), r.range], ["", "r", "c"]) for r in plan)
    left = table([d.row(h, drawn, c, n, b[c], p, u, lo, hi) for n, c, p, u, lo, hi in [("Hb", "hgb", 1, "g/dL", 11.5, 16), ("RBC", "rbc", 2, "10⁶/µL", 3.8, 5.2), ("Hct", "hct", 1, "%", 35, 47), ("MCV", "mcv", 1, "fL", 80, 98), ("MCH", "mch", 1, "pg", 27, 34), ("MCHC", "mchc", 1, "g/dL", 31, 36),
                 ("Plt", "plt", 0, "10³/µL", 150, 400), ("WBC", "wbc", 2, "10³/µL", 4, 10), ("Neut", "neut_abs", 2, "10³/µL", 1.8, 7), ("Lymph", "lymph_abs", 2, "10³/µL", 1, 3.5), ("Mono", "mono_abs", 2, "10³/µL", .2, .8), ("Eos", "eos_abs", 2, "10³/µL", 0, .5), ("Baso", "baso_abs", 2, "10³/µL", 0, .1)]])
    u = d.r.uniform
    tp, alb = round(u(5.6, 6.8), 1), round(u(2.9, 3.9), 1)
    right = table([d.row(h, drawn, c, n, x, p, unit, lo, hi) for n, c, x, p, unit, lo, hi in [("Na", "na", u(131, 143), 0, "mmol/L", 135, 145), ("K", "k", u(3.2, 5), 1, "mmol/L", 3.5, 5.1), ("Cl", "cl", u(97, 108), 0, "mmol/L", 98, 107),
                 ("Urea", "urea", u(18, 60), 0, "mg/dL", 17, 43), ("Creatinine", "creat", u(.6, 1.5), 2, "mg/dL", .5, .95), ("Uric acid", "urate", u(3.5, 9), 1, "mg/dL", 2.4, 5.7), ("Calcium", "ca", u(8, 11.4), 1, "mg/dL", 8.6, 10.2),
                 ("Total protein", "tp", tp, 1, "g/dL", 6.4, 8.3), ("Albumin", "albumin", alb, 1, "g/dL", 3.5, 5.2), ("AST", "ast", u(14, 70), 0, "U/L", 5, 32), ("ALT", "alt", u(9, 80), 0, "U/L", 5, 33), ("ALP", "alp", u(60, 180), 0, "U/L", 35, 105),
                 ("GGT", "ggt", u(12, 110), 0, "U/L", 5, 40), ("Total bilirubin", "bili_total", u(.3, 1.9), 2, "mg/dL", .1, 1.2), ("LDH", "ldh", u(180, 640), 0, "U/L", 135, 214)]])
    d.never("observation", "haemolysis index, not an analyte", text="HI 8")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:13pt">Quayside</b> Medical Laboratories</td><td class="r">Printed copy for patient</td></tr></table>
<table class="hd2"><tr><td>{who}</td><td>F</td><td>{born:%d/%m/%Y}</td><td>ID {no}</td><td>Sampled {drawn}</td></tr></table>
<div style="display:flex;gap:5mm"><div style="flex:1"><p class="t">HAEMATOLOGY</p><table class="p"><tr><th>Test</th><th class="r">Result</th><th></th><th>Unit</th><th>Normal</th></tr>{left}</table>
<p class="s" style="margin-top:6pt">Film: rouleaux not seen.</p></div><div style="border-left:1.5pt solid #000"></div>
<div style="flex:1.08"><p class="t">CLINICAL CHEMISTRY (serum)</p><table class="p q"><tr><th>Test</th><th class="r">Result</th><th></th><th>Unit</th><th>Normal</th></tr>{right}</table><p class="s" style="margin-top:6pt">Serum indices: HI 8, icteric 1, lipaemic 3 – no interference.</p></div></div>
<p class="s" style="margin-top:14pt">Released by: Dr N. Stavrakis. Results relate only to the sample received.</p>""",
        css=".hd2 td { border-top: .6pt solid #000; border-bottom: .6pt solid #000 } .hd2 { margin: 6pt 0 9pt } .p td { padding: 2.2pt 2.5pt } .q td { padding: 2.65pt 2.5pt } .p th { font-size: 7pt; border-bottom: .6pt solid #000; padding: 1pt 2.5pt } .t { font-weight: bold; margin-bottom: 3pt }",
        pt=8, margin="12mm 11mm 16mm 11mm", footer='"Quayside Medical Laboratories · Harbour Row 9 · tel. 555 0119 · page " counter(page) "/" counter(pages)')


@sample("uk-si-profiles", "good fax photo", """
Layout: British SI report, several profiles under underlined headings, value-unit-range without rules, comments between the profiles.
Hard: adjusted calcium beside the measured one; eGFR as ">90"; urea in mmol/L; "Haemolysed" where potassium should be; comment lines between rows.
Never: potassium (haemolysed); adjusted calcium as the measured calcium; thresholds in the comments.
""")
def uk_si(d):
    h = House(low="*", high="*", between="-", above="> {}", below="< {}")
    drawn = d.collected("%d/%m/%y")
    born, who = d.birth(), d.r.choice(["Mrs Winifred Okafor-Lyle", "Mrs Bronwen Castlemaine", "Mrs Dilys Rahimi"])
    b = blood(d.r, wbc=(4.3, 8), rbc=(3.3, 3.9), plt=(160, 300), wbc_decimals=1)
    nhs, lab_no = f"000 {d.digits(3)} {d.digits(4)}", f"25B{d.digits(6)}"
    d.source("lab.chemistry", "Fellgate General Hospital, Clinical Biochemistry and Haematology", drawn.plus(0, "reported"))
    d.patient(who.removeprefix("Mrs "), "female", born, NHS=nhs)
    u = d.r.uniform
    def block(title, plan):
        out = f'<p class="h">{title}</p><table class="t">'
        for p in plan:
            if len(p) == 2:
                out += f'<tr><td>{p[0]}</td><td colspan=3>{p[1]}</td></tr>'
                continue
            n, c, x, places, unit, lo, hi, *k = p
            r = d.row(h, drawn, c, n, x, places, unit, lo, hi, **(k[0] if k else {}))
            out += tr([n, f"{r.flag + ' ' if r.flag else ''}<b>{r.value}</b>", raised(unit), f"({r.range})" if r.range else ""], ["", "r"])
        return out + "</table>"
    alb, ca = round(u(27, 36)), round(u(2.1, 2.5), 2)
    adjusted = round(ca + .02 * (40 - alb), 2)
    html = block("Full blood count", [(n, c, b[c] * f, p, un, lo, hi) for n, c, f, p, un, lo, hi in [("Haemoglobin", "hgb", 10, 0, "g/L", 115, 165), ("WBC", "wbc", 1, 1, "10⁹/L", 4, 11), ("Platelets", "plt", 1, 0, "10⁹/L", 150, 450), ("RBC", "rbc", 1, 2, "10¹²/L", 3.8, 5.8), ("HCT", "hct", .01, 3, "L/L", .37, .47), ("MCV", "mcv", 1, 1, "fL", 80, 100), ("MCH", "mch", 1, 1, "pg", 27, 32), ("Neutrophils", "neut_abs", 1, 2, "10⁹/L", 1.7, 7.5), ("Lymphocytes", "lymph_abs", 1, 2, "10⁹/L", 1, 3.2)]])
    html += block("Urea and electrolytes", [("Sodium", "na", u(130, 141), 0, "mmol/L", 133, 146), ("Potassium", "Haemolysed – please repeat"), ("Urea", "urea", u(3, 11), 1, "mmol/L", 2.5, 7.8), ("Creatinine", "creat", u(45, 80), 0, "µmol/L", 45, 84), ("eGFR", "egfr", 90, 0, "mL/min/1.73m²", None, None, {"comparator": ">"})])
    html += '<p class="s">eGFR 60-89 is not in itself abnormal; multiply by 1.0 for all ethnic groups.</p>'
    html += block("Liver profile", [("Total bilirubin", "bili_total", u(4, 25), 0, "µmol/L", None, 21), ("ALT", "alt", u(8, 70), 0, "U/L", 10, 35), ("Alkaline phosphatase", "alp", u(40, 180), 0, "U/L", 30, 130), ("Gamma GT", "ggt", u(10, 90), 0, "U/L", 6, 42), ("Albumin", "albumin", alb, 0, "g/L", 35, 50)])
    html += block("Bone profile", [("Calcium", "ca", ca, 2, "mmol/L", 2.2, 2.6), ("Adjusted calcium", f"{adjusted:.2f} mmol/L (2.20-2.60)"), ("Phosphate", "phos", u(.7, 1.7), 2, "mmol/L", .8, 1.5)])
    d.observation(None, "Adjusted calcium", f"{adjusted:.2f}", "mmol/L", drawn)
    html += block("Other tests", [("LDH", "ldh", u(180, 520), 0, "U/L", 125, 250), ("Urate", "urate", u(180, 500), 0, "µmol/L", 140, 360), ("C-reactive protein", "crp", u(5, 80), 0, "mg/L", 0, 5), ("Magnesium", "mg", u(.6, 1), 2, "mmol/L", .7, 1)])
    d.never("observation", "haemolysed, no result", code="k")
    d.never("observation", "adjusted calcium is not the measured calcium", code="ca", text=f"{adjusted:.2f}")
    d.never("observation", "from a comment", code="egfr", text="60")
    d.html = page(f"""
<table style="border-bottom:1pt solid #000"><tr><td><b>Fellgate General Hospital</b><br>Clinical Biochemistry and Haematology</td><td>{esc(who)}<br>{born:%d/%m/%Y} F<br>NHS No: {nhs}</td><td>Location: Haematology OPD<br>Dr O. Trevelyan-Shah<br>Lab no: {lab_no}</td></tr></table>
<p style="margin:5pt 0">Collected {drawn} 10:12 &nbsp;&nbsp; Received {drawn} 11:40 &nbsp;&nbsp; Reported {drawn} 14:03</p>{html}
<p class="s" style="margin-top:6pt">* = outside reference range. Address for enquiries: duty biochemist, bleep 0555.</p>""",
        css=".h { text-decoration: underline; margin: 5pt 0 1pt; font-weight: bold } .t { width: 72% } .t td { padding: 1pt 3pt } .t td:nth-child(1) { width: 38% } .t td:nth-child(2) { width: 15% }", font="Carlito", pt=9.5, footer='"End of report   Page " counter(page) " of " counter(pages)')
