"""Blind split, by a third hand: blood counts in English."""
from facts import House
from layout import cells, esc, page, raised, scribble, stamp, tr
from patients import ANAEMIC, CYTOPENIC, blood
from registry import ALL, sample


@sample("blind-cbc-1", ALL, "Layout: printed page of an American patient portal; the unit stands in the cell of the range.")
def portal(d):
    r, h = d.r, House(between=" - ", below="<={}")
    b = blood(r, wbc=(2.3, 3.6), rbc=(3.0, 3.5), plt=(64, 131), wbc_decimals=1, parts={"lymph": (18, 34), "mono": (5, 11), "eos": (2, 5), "baso": (1.5, 2.2)})
    drawn = d.collected("us-long")
    seen = drawn.plus(r.randint(3, 9))
    born, who = d.birth(), r.choice(["Delphine R Castonguay", "Marguerite A Sunderhaus", "Yolanda T Prewitt"])
    mrn, issuer = f"{d.digits(8)}", "Pinecrest Regional Health"
    d.source("lab.cbc", issuer, drawn)
    d.patient(who, "female", born, MRN=mrn)
    ig = round(b["wbc"] * 1000 * .004)
    body = ""
    for n, c, x, p, u, lo, hi in [("White Blood Cell Count", "wbc", b["wbc"], 1, "Thousand/uL", 3.8, 10.8), ("Red Blood Cell Count", "rbc", b["rbc"], 2, "Million/uL", 3.8, 5.1), ("Hemoglobin", "hgb", b["hgb"], 1, "g/dL", 11.7, 15.5), ("Hematocrit", "hct", b["hct"], 1, "%", 35, 45),
                                  ("MCV", "mcv", b["mcv"], 1, "fL", 80, 100), ("MCH", "mch", b["mch"], 1, "pg", 27, 33), ("MCHC", "mchc", b["mchc"], 1, "g/dL", 32, 36), ("RDW", "rdw_cv", b["rdw_cv"], 1, "%", 11, 15), ("Platelet Count", "plt", b["plt"], 0, "Thousand/uL", 140, 400), ("MPV", "mpv", b["mpv"], 1, "fL", 7.5, 12.5),
                                  ("Absolute Neutrophils", "neut_abs", b["neut_abs"] * 1000, 0, "cells/uL", 1500, 7800), ("Absolute Lymphocytes", "lymph_abs", b["lymph_abs"] * 1000, 0, "cells/uL", 850, 3900), ("Absolute Monocytes", "mono_abs", b["mono_abs"] * 1000, 0, "cells/uL", 200, 950), ("Absolute Eosinophils", "eos_abs", b["eos_abs"] * 1000, 0, "cells/uL", 15, 500), ("Absolute Basophils", "baso_abs", b["baso_abs"] * 1000, 0, "cells/uL", 0, 200),
                                  ("Neutrophils", "neut_pct", b["neut_pct"], 1, "%", None, None), ("Lymphocytes", "lymph_pct", b["lymph_pct"], 1, "%", None, None), ("Monocytes", "mono_pct", b["mono_pct"], 1, "%", None, None), ("Eosinophils", "eos_pct", b["eos_pct"], 1, "%", None, None), ("Basophils", "baso_pct", b["baso_pct"], 1, "%", None, None), ("Absolute Immature Granulocytes", None, ig, 0, "cells/uL", None, 60)]:
        q = d.row(h, drawn, c, n, x, p, u, lo, hi)
        body += tr([f"<span class='lk'>{n}</span>", q.value, esc(f"{q.range} {u}".strip()), f"<span class='fl'>{q.flag}</span>" if q.flag else ""], ["", "b"])
    d.never("observation", "day of printing, not of the draw", text=f"{seen.date.month}/{seen.date.day}/{seen.date:%y}")
    d.never("observation", "a note of general information", text="150")
    d.html = page(f"""
<div class="br"><span>{seen.date.month}/{seen.date.day}/{seen.date:%y}, 9:14 PM</span><span>CareCompass - Test Details</span></div>
<table class="top"><tr><td><b style="font-size:15pt;color:#0b6b5f">Care<span style="font-weight:normal">Compass</span></b> &nbsp; {issuer}</td><td class="r">Name: <b>{who}</b> | DOB: {born.month}/{born.day}/{born:%Y} | Female<br>MRN: {mrn} | PCP: Halvorsen, Greta, MD</td></tr></table>
<p style="font-size:17pt;margin:12pt 0 4pt">CBC (INCLUDES DIFF/PLT) - Details</p>
<p>Collected on <b>{drawn} 7:42 AM</b></p><p>Authorized by Tunstall, Piers, MD &nbsp;·&nbsp; Lab: Pinecrest Core Lab, 118 Juniper Way &nbsp;·&nbsp; Result status: Final result</p>
<p class="h">Results</p>
<table class="t"><tr><th>Component</th><th>Your Value</th><th>Standard Range</th><th>Flag</th></tr>{body}</table>
<p class="s" style="margin-top:8pt">General information: platelets below 150 may have many causes; your care team will contact you if action is needed. Do not stop any medicine on your own. CareCompass® licensed from a vendor © 1999 - {seen.date:%Y}.</p>
<div class="br" style="margin-top:12pt"><span>https://carecompass.pinecrest.example/app/test-results/details?eorderid=WP-24{d.digits(6)}</span><span>1/1</span></div>""",
        css=".br { display: flex; justify-content: space-between; font: 7.5pt 'Liberation Serif'; color: #222 } .top { margin-top: 8pt; border-bottom: 1pt solid #0b6b5f } .h { background: #eef5f4; font-weight: bold; font-size: 12pt; padding: 4pt 6pt; margin: 9pt 0 4pt } .t th { color: #555; border-bottom: .6pt solid #aaa; font-weight: bold } .t td { border-bottom: .4pt solid #ddd; padding: 3.2pt 4pt } .lk { color: #0b5aa5 } .fl { background: #fbe3b5; padding: 0 4pt; font-weight: bold }",
        size="Letter", font="Noto Sans", pt=9, margin="9mm 12mm")


@sample("blind-cbc-2", ALL, "Layout: Indian hospital laboratory, centred heads, methods below names, counts in /cumm and lakhs, bold instead of flags.")
def investigation(d):
    r, h = d.r, House(low="", high="", thousands=",", between=" - ")
    b = blood(r, wbc=(2.1, 3.4), rbc=(2.7, 3.3), plt=(41, 96), part_decimals=0, parts={"lymph": (24, 40), "mono": (3, 9), "eos": (2, 5), "baso": (0, 1)})
    drawn = d.collected("%d-%b-%Y")
    age, who = r.randint(28, 66), r.choice(["Mrs. KAVERI DESHPANDE", "Mrs. SUMATHI RAGHUNATH", "Mrs. LALITA BHATTACHARJEE"])
    uhid, issuer = f"UH.{d.digits(8)}", "SANJEEVANI CANCER HOSPITAL & RESEARCH CENTRE"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"))
    d.patient(who.removeprefix("Mrs. "), "female", age=age, UHID=uhid)
    w = round(b["wbc"] * 1000, -1)
    plan = ["COMPLETE HAEMOGRAM", ("Haemoglobin (Hb)", "Cyanide-free SLS", "hgb", b["hgb"], 1, "gms/dl", 12.0, 15.0), ("Total R.B.C. Count", "Electrical impedance", "rbc", b["rbc"], 2, "mill/cumm", 3.8, 4.8), ("P.C.V.", "Calculated", "hct", b["hct"], 1, "%", 36, 46), ("M.C.V.", "Derived", "mcv", b["mcv"], 1, "fl", 83, 101), ("M.C.H.", "Calculated", "mch", b["mch"], 1, "pg", 27, 32), ("M.C.H.C.", "Calculated", "mchc", b["mchc"], 1, "gms/dl", 31.5, 34.5), ("R.D.W. - CV", "Calculated", "rdw_cv", b["rdw_cv"], 1, "%", 11.6, 14.0),
            ("Total Leucocyte Count (TLC)", "Electrical impedance", "wbc", w, 0, "/cumm", 4000, 10000),
            "DIFFERENTIAL LEUCOCYTE COUNT (VCS / Microscopy)", ("Neutrophils", "", "neut_pct", b["neut_pct"], 0, "%", 40, 80), ("Lymphocytes", "", "lymph_pct", b["lymph_pct"], 0, "%", 20, 40), ("Monocytes", "", "mono_pct", b["mono_pct"], 0, "%", 2, 10), ("Eosinophils", "", "eos_pct", b["eos_pct"], 0, "%", 1, 6), ("Basophils", "", "baso_pct", b["baso_pct"], 0, "%", 0, 1),
            ("Absolute Neutrophil Count", "Calculated", "neut_abs", w * b["neut_pct"] / 100, 0, "/cumm", 2000, 7000), ("Absolute Lymphocyte Count", "Calculated", "lymph_abs", w * b["lymph_pct"] / 100, 0, "/cumm", 1000, 3000), ("Absolute Eosinophil Count", "Calculated", "eos_abs", w * b["eos_pct"] / 100, 0, "/cumm", 20, 500),
            "PLATELETS", ("Platelet Count", "Electrical impedance", "plt", b["plt"] / 100, 2, "lakhs/cumm", 1.5, 4.1), ("Mean Platelet Volume", "Derived", "mpv", b["mpv"], 1, "fl", 6.8, 10.9),
            "ERYTHROCYTE SEDIMENTATION RATE", ("E.S.R. - 1st hour", "Westergren, automated", "esr", r.randint(22, 88), 0, "mm", 0, 20)]
    body = ""
    for x in plan:
        if isinstance(x, str):
            body += f"<tr><td colspan=4 class='sec'>{x}</td></tr>"
            continue
        n, m, c, v, p, u, lo, hi = x
        q = d.row(h, drawn, c, n, v, p, u, lo, hi)
        v = round(v, p)
        span = f"Male : {h.span(13.0, 17.0, 1)}<br>Female : {q.range}" if c == "hgb" else q.range
        body += tr([n + (f"<br><i>Method : {m}</i>" if m else ""), f"<b>{q.value}</b>" if v < lo or v > hi else q.value, u, span], ["", "c", "c"])
    d.never("observation", "the range of men", code="hgb", text="13.0")
    d.never("observation", "no parasites were seen; nothing was counted", text="Malarial parasite")
    d.html = page(f"""
<p class="c b" style="font-size:14pt;color:#7b1e3a">{esc(issuer)}</p><p class="c s">Plot 14, Ring Road, Sector 9 &nbsp;|&nbsp; Helpline 1800-000-555 &nbsp;|&nbsp; NABL MC-0000 &nbsp;|&nbsp; 24 x 7 Laboratory</p>
<table class="id"><tr><td>Patient Name</td><td>: <b>{who}</b></td><td>Collected On</td><td>: {drawn} 08:35 AM</td></tr><tr><td>Age / Gender</td><td>: {age} Yrs / Female</td><td>Received On</td><td>: {drawn} 09:10 AM</td></tr><tr><td>UHID / IP No.</td><td>: {uhid}</td><td>Reported On</td><td>: {drawn} 12:58 PM</td></tr><tr><td>Referred By</td><td>: Dr. V. Chandrachud (Med. Onco.)</td><td>Sample Type</td><td>: Whole blood - EDTA</td></tr></table>
<p class="c b" style="font-size:11.5pt;letter-spacing:1pt;margin:4pt">DEPARTMENT OF HAEMATOLOGY</p>
<table class="t"><tr><th>INVESTIGATION</th><th class="c">OBSERVED VALUE</th><th class="c">UNIT</th><th>BIOLOGICAL REFERENCE INTERVAL</th></tr>{body}</table>
<p style="margin-top:6pt"><b>Peripheral smear :</b> Normocytic normochromic cells. Leucopenia. No atypical cells. Platelets reduced on smear. Malarial parasite : not seen.</p>
<p class="c" style="margin-top:3pt">*** End of Report ***</p><table style="margin-top:10pt"><tr><td>Checked by : 2216</td><td class="r">Dr. Meenakshi Iyengar, MD (Path)<br>Consultant Haematopathologist</td></tr></table>{scribble(r, 140, 258, 34)}""",
        css="i { font-size: 7pt; color: #444 } .id { border-top: 1.4pt solid #7b1e3a; border-bottom: 1.4pt solid #7b1e3a; margin: 5pt 0 } .id td { padding: .9pt 4pt } .sec { font-weight: bold; text-decoration: underline; padding-top: 5pt !important } .t th { font-weight: bold; background: #f3dfe5; font-size: 8.4pt; padding: 3pt 4pt } .t td { padding: 1.2pt 4pt } .t { border-bottom: .6pt solid #000 }",
        font="Liberation Serif", pt=9.8, margin="10mm 15mm", lang="en-IN", footer='"Page " counter(page) " of " counter(pages) "   |   Results relate only to the sample tested"')


@sample("blind-cbc-3", ALL, "Layout: British practice print of pathology results, a line a test, stars at the left, the limits passed in words.")
def practice(d):
    r, h = d.r, House(low="Below low reference limit", high="Above high reference limit", between=" - ")
    b = blood(r, wbc=(1.9, 3.4), rbc=(2.6, 3.2), plt=(36, 92), wbc_decimals=1)
    drawn = d.collected("%d %b %Y")
    born, who = d.birth(1945, 1985), r.choice(["OYELEYE, Tobias (Mr)", "PENDLEBURY, Alistair (Mr)", "KRZYWICKI, Leopold (Mr)"])
    nhs, issuer = f"{d.digits(3)} {d.digits(3)} {d.digits(4)}", "Thistledown Medical Group"
    lab = f"H,{drawn.date:%y}.{d.digits(7)}"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"))
    d.patient(who.removesuffix(" (Mr)"), "male", born, NHS=nhs, LabNo=lab)
    old = f"{r.randint(112, 129)}"
    plan = ["Full blood count - FBC", ("Haemoglobin concentration", "hgb", b["hgb"] * 10, 0, "g/L", 130, 180), ("Total white blood count", "wbc", b["wbc"], 1, "10*9/L", 4, 11), ("Platelet count - observation", "plt", b["plt"], 0, "10*9/L", 150, 450), ("Red blood cell count", "rbc", b["rbc"], 2, "10*12/L", 4.5, 6.5), ("Haematocrit", "hct", b["hct"] / 100, 3, "L/L", .4, .54), ("Mean cell volume", "mcv", b["mcv"], 1, "fL", 80, 100), ("Mean cell haemoglobin level", "mch", b["mch"], 1, "pg", 27, 32),
            ("Neutrophil count", "neut_abs", b["neut_abs"], 2, "10*9/L", 2, 7.5), ("Lymphocyte count", "lymph_abs", b["lymph_abs"], 2, "10*9/L", 1.5, 4.5), ("Monocyte count - observation", "mono_abs", b["mono_abs"], 2, "10*9/L", .2, .8), ("Eosinophil count - observation", "eos_abs", b["eos_abs"], 2, "10*9/L", 0, .4), ("Basophil count", "baso_abs", b["baso_abs"], 2, "10*9/L", 0, .1),
            "Haematinics", ("Serum ferritin", "ferritin", r.randint(310, 990), 0, "ug/L", 30, 400), ("Serum vitamin B12", None, r.randint(210, 640), 0, "ng/L", 180, 900), ("Serum folate", None, r.uniform(3.4, 12), 1, "ug/L", 3, 20),
            "Erythrocyte sedimentation rate", ("Erythrocyte sedimentation rate", "esr", r.randint(11, 74), 0, "mm/h", 1, 10), "Plasma C reactive protein", ("Plasma C reactive protein", "crp", r.randint(3, 66), 0, "mg/L", 0, 5)]
    body = ""
    for x in plan:
        if isinstance(x, str):
            body += f"<tr><td></td><td colspan=3 class='sec'>{x}</td></tr>"
            continue
        n, c, v, p, u, lo, hi = x
        q = d.row(h, drawn, c, n, v, p, u, lo, hi)
        body += tr(["*" if q.flag else "", n, f"{q.value} {u}", f"[{q.range}]"], ["b c", "", "b"])
        if q.flag:
            body += f"<tr><td></td><td></td><td colspan=2 class='fl'>{q.flag}</td></tr>"
        if c == "hgb":
            body += f"<tr><td></td><td colspan=3 class='cm'>Hb was {old} g/L on the previous sample. New finding, please see film report.</td></tr>"
    d.never("observation", "value of an earlier sample in a comment", code="hgb", text=old)
    d.never("observation", "telephone number of the practice", text="0000 555 0188")
    d.html = page(f"""
<table class="top"><tr><td style="font-size:12pt"><b>{issuer}</b><br><span class="s">The Maltings, Weir Lane &nbsp; Tel 0000 555 0188</span></td><td class="r"><b>Pathology report</b><br><span class="s">Filed, seen by Dr N. Achterberg</span></td></tr></table>
<div class="id"><b>{who}</b><br>Born {born:%d %b %Y} &nbsp;&nbsp; NHS No. {nhs} &nbsp;&nbsp; Male<br>Sample: BLOOD &nbsp;&nbsp; Collected: {drawn} 10:05 &nbsp;&nbsp; Received by lab: {drawn} 15:30 &nbsp;&nbsp; Reported: {drawn.plus(1)} 08:12<br>Lab reference: {lab} &nbsp;&nbsp; Requested by: Dr N. Achterberg &nbsp;&nbsp; Laboratory: Wyreside Pathology Partnership</div>
<table class="t">{body}</table>
<p style="margin-top:8pt"><b>Blood film:</b> Pancytopenia confirmed. Occasional tear drop cells. No blasts seen. Urgent haematology referral is advised.</p>
<p class="s" style="margin-top:4pt">Action: Speak to doctor. Printed from the clinical system {drawn.plus(2)}, user ACHTN.</p>""",
        css=".top { border-bottom: 1pt solid #000 } .id { line-height: 1.5; margin: 6pt 0 } .t { width: 88% } .t td { padding: 1pt 4pt } .t td:first-child { width: 6mm } .t td:nth-child(2) { width: 80mm } .sec { font-weight: bold; font-style: italic; padding-top: 4pt !important } .fl { font-size: 8.5pt; padding-left: 4pt } .cm { font-size: 8.5pt; padding-left: 12pt !important }",
        font="Liberation Sans", pt=9.6, margin="13mm 17mm", lang="en-GB", footer='"Page " counter(page) " of " counter(pages)')


@sample("blind-cbc-4", ALL, "Layout: Australian cumulative report, four dates across, newest at the right, laboratory numbers and times above.")
def wide_brown(d):
    r, h = d.r, House(low="*", high="*", between="-", below="<{}")
    first = d.collected("%d/%m/%y", first=2024, last=2025)
    born, who = d.birth(1948, 1996), r.choice(["TREVANION, Imogen Kay", "WARRAGUL-HAYES, Dulcie", "STAVROPOULOS, Effie"])
    mcn, issuer = f"{d.digits(4)} {d.digits(5)} {d.digits(1)}", "Banksia Diagnostic Pathology"
    days = [first.plus(x) for x in (0, 21, 41, 63)]
    d.source("lab.cbc", issuer, days[-1].plus(1, "reported"))
    d.patient(who, "female", born, Medicare=mcn)
    counts = [blood(r, wbc=w, rbc=c, plt=p, wbc_decimals=1) for w, c, p in (((4.4, 8), (3.7, 4.2), (160, 290)), ((1.6, 3), (3.1, 3.5), (58, 120)), ((2.6, 4.4), (2.8, 3.2), (80, 150)), ((1.1, 1.9), (2.6, 3), (24, 48)))]
    retics = [round(r.uniform(9, 96)) for _ in days]
    body = ""
    for n, c, f, p, u, lo, hi in [("Haemoglobin", "hgb", 10, 0, "g/L", 115, 160), ("Red cells", "rbc", 1, 2, "x10¹²/L", 3.8, 5.2), ("Haematocrit", "hct", .01, 3, "L/L", .33, .46), ("MCV", "mcv", 1, 1, "fL", 80, 98), ("MCH", "mch", 1, 1, "pg", 27, 35), ("RDW", "rdw_cv", 1, 1, "%", 9, 15), ("Platelets", "plt", 1, 0, "x10⁹/L", 150, 450), ("White cells", "wbc", 1, 1, "x10⁹/L", 4, 11),
                                  ("Neutrophils", "neut_abs", 1, 2, "x10⁹/L", 2, 7.5), ("Lymphocytes", "lymph_abs", 1, 2, "x10⁹/L", 1, 4), ("Monocytes", "mono_abs", 1, 2, "x10⁹/L", .2, 1), ("Eosinophils", "eos_abs", 1, 2, "x10⁹/L", 0, .5), ("Basophils", "baso_abs", 1, 2, "x10⁹/L", 0, .3), ("Retics", "retic_abs", 1, 0, "x10⁹/L", 10, 100)]:
        out = []
        for i, when in enumerate(days):
            if c == "retic_abs" and i in (0, 2):
                out.append("")
                d.never("observation", "not measured on this day", code=c, text=f"any value on {when.date}")
                continue
            q = d.row(h, when, c, n, retics[i] if c == "retic_abs" else counts[i][c] * f, p, u, lo, hi)
            out.append(f"{q.flag} {q.value}" if q.flag else q.value)
        body += tr([n, *out, f"({h.span(lo, hi, p)})", raised(u)], ["", "r", "r", "r", "r b", "c"])
    ids = [f"{d.digits(8)}" for _ in days]
    d.never("observation", "numbers of the samples", text=ids[0])
    d.html = page(f"""
<table><tr><td><b style="font:bold 17pt 'Vollkorn'">Banksia</b> <span style="font:17pt 'Vollkorn'">Diagnostic Pathology</span></td><td class="r s">Results enquiries 1300 000 555<br>APA 000555 &nbsp; NATA 00000</td></tr></table>
<table class="id"><tr><td><b>{esc(who)}</b><br>4/28 Jarrah Street</td><td>DOB {born:%d/%m/%Y}<br>Sex F &nbsp; Medicare {mcn}</td><td>Dr Wei-Ling Abbott<br>Day Oncology, Karri Private</td></tr></table>
<p class="b" style="margin:9pt 0 3pt">Test name: FULL BLOOD EXAMINATION &nbsp;&nbsp;&nbsp; Specimen: blood</p>
<table class="t"><tr class="a">{cells(["Lab Number", *ids, "", ""], classes=["", "r", "r", "r", "r"])}</tr><tr class="a">{cells(["Date Collected", *days, "", ""], classes=["", "r", "r", "r", "r b"])}</tr><tr class="a z">{cells(["Time", "08:20", "13:45", "08:05", "08:30", "Ref. range", "Units"], classes=["", "r", "r", "r", "r", "c"])}</tr>{body}</table>
<p style="margin-top:8pt"><b>{ids[-1]}</b> &nbsp; Marked pancytopenia, consistent with recent chemotherapy. Film: toxic granulation in a few neutrophils. No circulating blasts.</p><p>{ids[1]} &nbsp; Neutropenia and anaemia. Suggest review with clinical findings.</p>
<p style="margin-top:14pt">Dr Callum Pirozzi, Haematologist</p><p class="s">* outside the reference range. All FBE requests now complete. Reported {days[-1].plus(1)}</p>""",
        css="body { font-variant-numeric: lining-nums tabular-nums } .id { border-top: .8pt solid #000; border-bottom: .8pt solid #000; margin-top: 6pt } .t td { padding: 2.3pt 5pt } .a td { font-size: 8.2pt; padding: .8pt 5pt } .z td { border-bottom: .8pt solid #000 } .t td:nth-child(5) { background: #eee }",
        font="Vollkorn", pt=9.8, margin="14mm 15mm", lang="en-AU")


@sample("blind-cbc-5", ALL, "Layout: ward chart, a row a day, newest above, two tables, units and limits in the heads.")
def ward_chart(d):
    r, h = d.r, House(low="↓", high="↑", between="–", below="<{}")
    first = d.collected("%d.%m.%Y", first=2024, last=2025)
    born, who = d.birth(1950, 1999), r.choice(["Fintan O'Dubhghaill", "Cormac Mac Suibhne", "Ruairí Delahunt-Osei"])
    no, issuer = f"B{d.digits(6)}", "St. Brannock's University Hospital"
    days = [first.plus(x) for x in (0, 2, 4, 5, 7, 9)][::-1]
    d.source("lab.cbc", issuer, days[0])
    d.patient(who, "male", born, BoardNo=no)
    counts = [blood(r, wbc=w, rbc=(2.6, 3.3), plt=p) for w, p in (((2.4, 4.1), (61, 99)), ((1.1, 1.9), (33, 52)), ((.5, .9), (12, 26)), ((.7, 1.2), (9, 22)), ((1.6, 2.6), (40, 66)), ((3.2, 5), (90, 140)))]
    u = lambda lo, hi: [r.uniform(lo, hi) for _ in days]
    top = [("WCC", "wbc", 1, 2, "10⁹/l", 4, 11), ("Neut", "neut_abs", 1, 2, "10⁹/l", 2, 7.5), ("Lymph", "lymph_abs", 1, 2, "10⁹/l", 1, 4), ("Mono", "mono_abs", 1, 2, "10⁹/l", .2, 1), ("Hb", "hgb", 1, 1, "g/dl", 13, 17), ("Hct", "hct", 1, 1, "%", 40, 52), ("MCV", "mcv", 1, 1, "fl", 80, 98), ("Plt", "plt", 1, 0, "10⁹/l", 140, 400)]
    low = [("Na", "na", u(131, 144), 0, "mmol/l", 135, 145), ("K", "k", u(3.1, 5), 1, "mmol/l", 3.5, 5), ("Urea", "urea", u(2.9, 11), 1, "mmol/l", 2.8, 8.4), ("Creat", "creat", u(61, 124), 0, "µmol/l", 59, 104), ("Bili", "bili_total", u(4, 29), 0, "µmol/l", None, 21), ("ALT", "alt", u(12, 88), 0, "U/l", None, 41), ("Alb", "albumin", u(26, 39), 0, "g/l", 35, 50), ("CRP", "crp", u(3, 210), 0, "mg/l", None, 5), ("Mg", "mg", u(.6, .98), 2, "mmol/l", .7, 1)]
    gaps = {("hct", 2), ("mono_abs", 4), ("mg", 0), ("mg", 3), ("urea", 4), ("bili_total", 1), ("alt", 1), ("albumin", 5), ("crp", 5)}

    def table(cols, source):
        body = ""
        for i, when in enumerate(days):
            out = []
            for n, c, f, p, unit, lo, hi in cols:
                if (c, i) in gaps:
                    out.append("n.r.")
                    d.never("observation", "not requested on this day", code=c, text=f"any value on {when.date}")
                    continue
                q = d.row(h, when, c, n, source(i, c, f), p, unit, lo, hi)
                out.append(f"{q.value}{q.flag}")
            body += tr([when, *out], ["l"])
        return (f"<table class='t'><tr><th class='l'>Date</th>{''.join(f'<th><b>{x[0]}</b><br>{raised(x[4])}</th>' for x in cols)}</tr>"
                f"<tr class='n'><td class='l'>limits</td>{''.join('<td>' + esc(h.span(x[5], x[6], x[3])) + '</td>' for x in cols)}</tr>{body}</table>")
    d.never("observation", "temperature written on the chart", text="38.6")
    d.html = page(f"""
<div class="hd"><span><b>{esc(issuer)}</b><br>Ward results chart</span><span class="lab">{who}<br>M &nbsp; {born:%d.%m.%Y}<br>Board no. {no}</span></div>
<p class="q">Blood count</p>{table(top, lambda i, c, f: counts[i][c] * f)}
<p class="q">Chemistry</p>{table(low, lambda i, c, f: f[i])}
<p style="margin-top:10pt">n.r. = not requested. Samples taken at 06.00 unless noted. Fever 38.6 in the night before {days[3]}; cultures sent. Platelets transfused on {days[2]} after the sample.</p>
<p style="margin-top:16pt">Chart closed by: Staff Nurse P. Quirke, Bernadette's Ward (haematology)</p>""",
        css=".hd { display: flex; justify-content: space-between; font-size: 12pt } .lab { border: 1pt solid #000; border-radius: 5pt; padding: 4pt 10pt; font-size: 10pt } .q { font-size: 11pt; font-weight: bold; margin: 14pt 0 3pt } .t td, .t th { border: .5pt solid #666; text-align: center; padding: 3.4pt 2pt } .t th { background: #e3ebf5; font-size: 8pt } .n td { font-size: 7.8pt; font-style: italic; background: #f6f6f6 } .t .l { text-align: left; white-space: nowrap }",
        font="DejaVu Sans Condensed", pt=9, margin="15mm 14mm", lang="en-IE")


@sample("blind-cbc-6", ALL, "Layout: Gulf clinic, two tests in a row without rules, per cent at the left and absolute at the right, triangles.")
def two_in_row(d):
    r, h = d.r, House(low="▼", high="▲", between=" - ")
    b = blood(r, wbc=(11.5, 24), rbc=(3.2, 4.0), plt=(88, 148), parts={"lymph": (48, 66), "mono": (3, 8), "eos": (.5, 3), "baso": (.2, .9)})
    drawn = d.collected("%d-%m-%Y")
    age, who = r.randint(35, 74), r.choice(["Rashid Obaid Al-Suwaiti", "Khalfan Darwish Al-Nuaimi", "Matar Jumaa Al-Ketbi"])
    file, issuer = f"PAC-{d.digits(6)}", "Pearl Coast Medical Laboratory"
    eid = f"784-{drawn.date.year - age}-{d.digits(7)}-1"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"))
    d.patient(who, "male", age=age, FileNo=file, EmiratesID=eid)
    rows = [(("Hemoglobin", "hgb", 1, "g/dL", 13, 17), ("RBC Count", "rbc", 2, "10^6/uL", 4.5, 5.9)), (("Hematocrit", "hct", 1, "%", 40, 52), ("Platelets", "plt", 0, "10^3/uL", 150, 410)), (("MCV", "mcv", 1, "fL", 80, 99), ("MPV", "mpv", 1, "fL", 7, 11)), (("MCH", "mch", 1, "pg", 27, 33), ("RDW-SD", "rdw_sd", 1, "fL", 37, 54)), (("MCHC", "mchc", 1, "g/dL", 31.5, 35), ("RDW-CV", "rdw_cv", 1, "%", 11.5, 14.5)), (("WBC Count", "wbc", 2, "10^3/uL", 4, 10), None),
            (("Neutrophils %", "neut_pct", 1, "%", 40, 75), ("Neutrophils #", "neut_abs", 2, "10^3/uL", 2, 7)), (("Lymphocytes %", "lymph_pct", 1, "%", 20, 45), ("Lymphocytes #", "lymph_abs", 2, "10^3/uL", 1, 3.5)), (("Monocytes %", "mono_pct", 1, "%", 2, 10), ("Monocytes #", "mono_abs", 2, "10^3/uL", .2, .8)), (("Eosinophils %", "eos_pct", 1, "%", 0, 6), ("Eosinophils #", "eos_abs", 2, "10^3/uL", 0, .5)), (("Basophils %", "baso_pct", 1, "%", 0, 1), ("Basophils #", "baso_abs", 2, "10^3/uL", 0, .1))]
    body = ""
    for pair in rows:
        out = []
        for x in pair:
            if x is None:
                out += [""] * 4
                continue
            n, c, p, u, lo, hi = x
            q = d.row(h, drawn, c, n, b[c], p, u, lo, hi)
            out += [n, f"{q.flag} <b>{q.value}</b>" if q.flag else q.value, u, q.range]
        body += tr(out, ["", "r", "", "", "g"] + ["r"])
        if pair[1] is None:
            body += "<tr><td colspan=8 class='sec'>Differential &nbsp;(laser light scatter)</td></tr>"
    d.never("observation", "licence number of the clinic", text="MF0005550")
    d.html = page(f"""
<table><tr><td style="font-size:26pt;color:#0a7ea4;width:14mm">❖</td><td><b style="font-size:15pt;color:#0a7ea4">{issuer}</b><br><span class="s">Marina Road, Tower B, Office 305 &nbsp; P.O. Box 5550 &nbsp; Tel +000 4 555 0142 &nbsp; Lic. MF0005550</span></td></tr></table>
<div class="id"><table><tr><td>Patient</td><td><b>{who}</b></td><td>File No</td><td>{file}</td></tr><tr><td>Age / Gender</td><td>{age} Years / Male</td><td>Emirates ID</td><td>{eid}</td></tr><tr><td>Sample Collected</td><td>{drawn} 09:22</td><td>Result Validated</td><td>{drawn} 10:40</td></tr><tr><td>Doctor</td><td>Dr. Huda Salloum</td><td>Payer</td><td>Self</td></tr></table></div>
<p class="b" style="font-size:12pt;margin:10pt 0 5pt;color:#0a7ea4">Complete Blood Count with Differential</p>
<table class="t"><tr><th>Test</th><th class="r">Result</th><th>Unit</th><th>Ref. Range</th><th class="g">Test</th><th class="r">Result</th><th>Unit</th><th>Ref. Range</th></tr>{body}</table>
<p style="margin-top:14pt"><b>Smear:</b> Absolute lymphocytosis of mature small lymphocytes with smudge cells. Thrombocytopenia. Flow cytometry is suggested.</p>
<p style="margin-top:26pt">Lab. Technologist: Jeena M. &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; Pathologist: Dr. Ziad Karam, FRCPath</p>{stamp('PEARL COAST' + chr(10) + 'LABORATORY', 132, 168, -12, '#0a7ea4', 10, .55, True)}{scribble(r, 98, 176, 36)}""",
        css=".id { border: 1pt solid #0a7ea4; border-radius: 6pt; padding: 4pt; margin-top: 8pt } .t th { font-weight: bold; border-bottom: 1.2pt solid #0a7ea4; font-size: 8.4pt } .t td { padding: 4.2pt 3pt; white-space: nowrap } .g { padding-left: 14pt !important } .sec { font-style: italic; background: #e6f3f7; padding: 2pt 4pt !important }",
        font="DejaVu Sans", pt=8.6, margin="14mm 13mm", footer='"This report is electronically validated   -   Page " counter(page) "/" counter(pages)')


@sample("blind-cbc-7", ALL, "Layout: continuous paper with bars and holes, fixed pitch, dots, words behind the range, the last value in brackets.")
def continuous(d):
    r, h = d.r, House(low="<--LOW", high="<--HIGH", between="-")
    b, o = blood(r, **ANAEMIC, wbc_decimals=1), blood(r, wbc=(4, 8), rbc=(3.4, 4), plt=(120, 260), wbc_decimals=1)
    b["esr"], o["esr"] = r.randint(18, 92), r.randint(8, 40)
    drawn = d.collected("%d/%m/%Y")
    last = drawn.plus(-r.randint(18, 40))
    age, who = r.randint(30, 72), r.choice(["GUNAWARDENA S.P.", "WICKREMASINGHE N.", "JAYASUNDERA K.L."])
    reg, issuer = f"{d.digits(5)}/{drawn.date:%y}", "LAKESIDE GENERAL HOSPITAL"
    d.source("lab.cbc", issuer, drawn)
    d.patient(who, "male", age=age, RegNo=reg)
    lines = []
    for x in [("Haemoglobin", "hgb", 1, "gm/dl", 13, 17), ("R.B.C.", "rbc", 2, "mill/cumm", 4.5, 5.5), ("P.C.V.", "hct", 1, "%", 40, 50), ("M.C.V.", "mcv", 1, "fl", 83, 101), ("M.C.H.", "mch", 1, "pg", 27, 32), ("M.C.H.C.", "mchc", 1, "gm/dl", 31.5, 34.5), ("Platelets", "plt", 0, "thou/cumm", 150, 410), ("W.B.C. total", "wbc", 1, "thou/cumm", 4, 10), "  Differential",
              ("Neutrophils", "neut_pct", 1, "%", 40, 80), ("Lymphocytes", "lymph_pct", 1, "%", 20, 40), ("Monocytes", "mono_pct", 1, "%", 2, 10), ("Eosinophils", "eos_pct", 1, "%", 1, 6), ("Basophils", "baso_pct", 1, "%", 0, 2), "", ("E.S.R. 1 hr", "esr", 0, "mm", 0, 15)]:
        if isinstance(x, str):
            lines.append(x)
            continue
        n, c, p, u, lo, hi = x
        q = d.row(h, drawn, c, n, b[c], p, u, lo, hi)
        was = d.observation(c, n, h.number(o[c], p), u, last)
        lines.append(f"  {n + ' ' + '.' * (19 - len(n))}: {q.value:>6} {u:<10}{q.range:<11}[{was:>5}]  {q.flag}".rstrip())
    d.never("observation", "number of the form", text="H-1180")
    text = f"""
  {issuer}            HAEMATOLOGY   FORM H-1180

  Name : {who:<24} Reg : {reg}
  Age  : {age} yrs  Sex : M            Ward: 27 ONCO
  Drawn: {drawn}  06:30        Previous: {last}
  ------------------------------------------------------------
  Test                  Result Unit      Normal     [prev.]
  ------------------------------------------------------------
{chr(10).join(lines)}
  ------------------------------------------------------------
  Film : rouleaux ++ , no blasts , platelets adequate in tails
  Note : repeat sample if clinically indicated
  Tech : MLT 0417             Printed {drawn}  11:52

  *** COMPUTER GENERATED - NO SIGNATURE ***
"""
    bars = "".join(f'<div class="ln{" g" if i // 3 % 2 else ""}">{esc(t) or "&nbsp;"}</div>' for i, t in enumerate(text.split("\n")))
    holes = "".join(f'<i style="top:{6 + 12.7 * k:.1f}mm"></i>' for k in range(22))
    d.html = page(f"""<div class="h" style="left:0">{holes}</div><div class="h" style="right:0">{holes}</div><div class="pp">{bars}</div>""",
        css="""body { position: relative } .ln { font: 10.4pt 'Liberation Mono'; white-space: pre; line-height: 17.4pt; color: #333; padding-left: 2mm } .g { background: #dcecdc } .pp { margin: 0 13mm; padding-top: 10mm; border-left: .5pt dotted #777; border-right: .5pt dotted #777 }
        .h { position: absolute; top: 0; width: 12mm; height: 270mm } .h i { position: absolute; left: 3.5mm; width: 4mm; height: 4mm; border: .5pt solid #888; border-radius: 50% }""",
        font="Liberation Mono", margin="4mm 2mm", lang="en")


@sample("blind-cbc-8", ALL, "Layout: dense landscape sheet, three panels beside each other, results with a previous column.")
def three_panels(d):
    r, h = d.r, House(low="L", high="H", between="-", below="<{}", above=">{}")
    b, o = blood(r, **CYTOPENIC), blood(r, wbc=(3.1, 6), rbc=(3.2, 3.8), plt=(95, 190))
    drawn = d.collected("%m/%d/%y")
    last = drawn.plus(-r.randint(9, 16))
    born, who = d.birth(1944, 1990), r.choice(["HOLLOWAY, BERTRAND Q", "SVENDSEN, ARTHUR J", "MACALUSO, DOMINIC P"])
    mrn, acct, issuer = d.digits(7), d.digits(10), "Great Bend Cancer Hospital"
    d.source("lab.cbc", issuer, drawn)
    d.patient(who, "male", born, MRN=mrn)
    u = lambda lo, hi: (r.uniform(lo, hi), r.uniform(lo, hi))
    alb, tp = u(2.6, 3.9), u(5.6, 7.9)
    pt = u(11.2, 15.8)
    na, cl, co2 = (r.randint(131, 144), r.randint(132, 143)), (r.randint(97, 107), r.randint(98, 106)), (r.randint(19, 28), r.randint(20, 29))
    count = [("WBC", "wbc", 2, "K/uL", 4, 10.5), ("RBC", "rbc", 2, "M/uL", 4.2, 5.8), ("Hgb", "hgb", 1, "g/dL", 13, 17), ("Hct", "hct", 1, "%", 38.5, 50), ("MCV", "mcv", 1, "fL", 80, 100), ("MCH", "mch", 1, "pg", 27, 33), ("MCHC", "mchc", 1, "g/dL", 32, 36), ("RDW-CV", "rdw_cv", 1, "%", 11.5, 14.5), ("Plt", "plt", 0, "K/uL", 150, 400), ("MPV", "mpv", 1, "fL", 7.4, 10.4), ("Neut %", "neut_pct", 1, "%", 40, 74), ("Lymph %", "lymph_pct", 1, "%", 19, 48), ("Mono %", "mono_pct", 1, "%", 3, 12), ("Eos %", "eos_pct", 1, "%", 0, 7), ("Baso %", "baso_pct", 1, "%", 0, 2),
             ("ANC", "neut_abs", 2, "K/uL", 1.8, 7.7), ("ALC", "lymph_abs", 2, "K/uL", 1, 4.8), ("AMC", "mono_abs", 2, "K/uL", .2, .9)]
    chem = [("Sodium", "na", na, 0, "mmol/L", 136, 145), ("Potassium", "k", u(3.2, 5.2), 1, "mmol/L", 3.5, 5.1), ("Chloride", "cl", cl, 0, "mmol/L", 98, 107), ("CO2", "hco3", co2, 0, "mmol/L", 21, 31), ("Anion gap", None, tuple(a - c - e for a, c, e in zip(na, cl, co2)), 0, "mmol/L", 5, 15), ("Glucose", "glucose", u(78, 190), 0, "mg/dL", 70, 99), ("BUN", "bun", u(9, 34), 0, "mg/dL", 8, 23), ("Creatinine", "creat", u(1.21, 1.52), 2, "mg/dL", .7, 1.2), ("Calcium", "ca", u(7.9, 10.4), 1, "mg/dL", 8.6, 10.3), ("Phosphorus", "phos", u(2.1, 5), 1, "mg/dL", 2.5, 4.5), ("Magnesium", "mg", u(1.4, 2.4), 1, "mg/dL", 1.6, 2.6),
            ("Total protein", "tp", tp, 1, "g/dL", 6.4, 8.2), ("Albumin", "albumin", alb, 1, "g/dL", 3.5, 5), ("T. bilirubin", "bili_total", u(.3, 1.9), 1, "mg/dL", .2, 1.2), ("AST", "ast", u(13, 66), 0, "U/L", None, 40), ("ALT", "alt", u(11, 78), 0, "U/L", None, 55), ("Alk phos", "alp", u(48, 160), 0, "U/L", 40, 129), ("LDH", "ldh", u(170, 640), 0, "U/L", 125, 220)]
    coag = [("PT", "pt", pt, 1, "sec", 9.4, 12.5), ("INR", "inr", tuple(x / 11.1 for x in pt), 2, "", .9, 1.1), ("aPTT", "aptt", u(24, 42), 1, "sec", 25.1, 36.5), ("Fibrinogen", "fibrinogen", u(160, 540), 0, "mg/dL", 200, 393), ("D-dimer", "ddimer", u(.3, 3.9), 2, "ug/mL FEU", None, .5), None, ("Uric acid", "urate", u(3.1, 9.4), 1, "mg/dL", 3.4, 7), ("CRP", "crp", u(.4, 14), 1, "mg/dL", None, .8), ("Ferritin", "ferritin", u(420, 2900), 0, "ng/mL", 24, 336), ("Procalcitonin", "pct", u(.06, 1.4), 2, "ng/mL", None, .1), ("IgG", "igg", u(310, 900), 0, "mg/dL", 610, 1616), ("Haptoglobin", "hapto", u(40, 260), 0, "mg/dL", 30, 200)]

    def panel(title, plan, value):
        body = f"<tr class='q'><td>{title}</td><td class='r'>{drawn}</td><td></td><td class='r'>{last}</td><td>Ref</td><td>Units</td></tr>"
        for x in plan:
            if x is None:
                body += "<tr class='q'><td colspan=6>OTHER</td></tr>"
                continue
            n, c, xs, p, unit, lo, hi = value(x)
            q = d.row(h, drawn, c, n, xs[0], p, unit, lo, hi)
            was = d.observation(c, n, h.number(round(xs[1], p), p), unit, last, lo, hi, q.range)
            body += tr([n, f"<b>{q.value}</b>" if q.flag else q.value, q.flag, was, esc(q.range), unit], ["", "r", "b", "r p"])
        return f"<table class='t'>{body}</table>"
    both = lambda x: (x[0], x[1], (b[x[1]], o[x[1]]), *x[2:])
    d.never("observation", "pending at printing", text="Tacrolimus")
    d.never("observation", "account number", text=acct)
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:12pt">{issuer}</b> &nbsp; LABORATORY SUMMARY</td><td><b>{who}</b> &nbsp; M &nbsp; DOB {born:%m/%d/%y}</td><td>MRN {mrn} &nbsp; ACCT {acct}</td><td class="r">4W-17 &nbsp; Attn: Ferreira-Boyd MD<br>Coll {drawn} 0405</td></tr></table>
<table class="w"><tr><td>{panel("HEMATOLOGY", count, both)}</td><td>{panel("CHEMISTRY", chem, lambda x: x)}</td><td>{panel("COAGULATION", coag, lambda x: x)}</td></tr></table>
<p style="margin-top:6pt">Tacrolimus: pending. &nbsp; Diff confirmed by smear, 0 blasts in 50 cells. &nbsp; Column {last}: previous result. &nbsp; Printed {drawn} 0731 &nbsp; 4W-LASER2 &nbsp; Page 1 of 1</p>""",
        css=".hd { border: .8pt solid #000; margin-bottom: 5pt } .w { table-layout: fixed } .w > tbody > tr > td { padding: 0 2.5mm 0 0 } .t td { padding: 1.75pt 2.5pt; border-bottom: .3pt solid #bbb; white-space: nowrap } .q td { font-weight: bold; border-top: .9pt solid #000; border-bottom: .6pt solid #000 !important; background: #eee } .p { color: #444 }",
        size="A4 landscape", font="Liberation Sans", pt=7.8, margin="11mm 11mm")
