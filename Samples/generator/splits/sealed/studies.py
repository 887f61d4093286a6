"""Sealed split: screening before cell therapy, flow cytometry, marrow and proteins in English."""
from dates import restated
from facts import House
from layout import esc, page, raised, scribble, tr
from patients import blood
from registry import ALL, sample
from rows import put


@sample("sealed-lab-8", ALL, "Layout: American screening before leukapheresis, a test over two lines, ratio and cut-off beside the word, blood group in a box, viral loads in words.")
def screening(d):
    r = d.r
    drawn = d.collected("%m/%d/%Y")
    born, who = d.birth(1949, 1994), r.choice(["Rosalind Achterbosch", "Winifred Tallgrass", "Delphine Moncrief"])
    mrn, issuer = d.digits(8), "Three Rivers Blood and Tissue Laboratory"
    d.source("lab.virology", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", born, MRN=mrn)
    index = lambda low, high: f"{r.uniform(low, high):.2f}"

    def item(name, code, shown, meaning, detail):
        d.observation(code, name, shown, "", drawn, text=meaning)
        return f"<div class='i'><b>{esc(name)}</b><br><span class='v'>{shown}</span> {esc(detail)}</div>"

    group = d.observation("abo_rh", "ABO/Rh", r.choice(["A Positive", "O Negative", "AB Positive"]), "", drawn)
    screen = d.observation(None, "Antibody Screen", "Negative", "", drawn, text="negative")
    titre = f"{r.uniform(24, 310):.1f}"
    d.observation("antihbs", "Hepatitis B Surface Antibody, Quant", titre, "mIU/mL", drawn)
    serology = "".join([
        item("Hepatitis B Surface Antigen", "hbsag", "Nonreactive", "negative", f"S/CO {index(.05, .4)} (cutoff <1.00)   CMIA"),
        item("Hepatitis B Core Antibody, Total", "antihbc", "Nonreactive", "negative", f"S/CO {index(.05, .5)} (cutoff <1.00)   CMIA"),
        f"<div class='i'><b>Hepatitis B Surface Antibody, Quant</b><br><span class='v'>{titre} mIU/mL</span> immune when 10.0 or more &nbsp; CMIA</div>",
        item("Hepatitis C Antibody", "antihcv", "Nonreactive", "negative", f"S/CO {index(.04, .3)} (cutoff <1.00)   CMIA"),
        item("HIV-1/2 Antigen/Antibody Combo", "hiv", "Nonreactive", "negative", f"S/CO {index(.06, .4)} (cutoff <1.00)   CMIA"),
        item("HTLV-I/II Antibody", None, "Nonreactive", "negative", f"S/CO {index(.06, .5)} (cutoff <1.00)   CMIA"),
        item("Treponema pallidum Antibody", "syphilis_trep", "Nonreactive", "negative", f"S/CO {index(.03, .3)} (cutoff <1.00)   CMIA"),
        item("Cytomegalovirus IgG", "cmv_igg", "Positive", "positive", f"index {index(30, 180)} (cutoff <0.60)   CLIA"),
        item("Cytomegalovirus IgM", "cmv_igm", "Negative", "negative", f"index {index(.05, .5)} (cutoff <0.85)   CLIA"),
        item("Epstein-Barr VCA IgG", "ebv_vca_igg", "Positive", "positive", f"index {index(40, 600)} (cutoff <18.00)   CLIA"),
        item("Toxoplasma gondii IgG", None, "Negative", "negative", f"index {index(.1, 2)} (cutoff <3.00)   CLIA")])
    nat = "".join([
        item("HIV-1 RNA, NAT", "hiv_rna", "Not Detected", "negative", "limit 13 copies/mL   TMA"),
        item("HCV RNA, NAT", "hcv_rna", "Not Detected", "negative", "limit 7 IU/mL   TMA"),
        item("HBV DNA, NAT", "hbv_dna", "Not Detected", "negative", "limit 4 IU/mL   TMA"),
        item("West Nile Virus RNA, NAT", None, "Not Detected", "negative", "limit 8 copies/mL   TMA"),
        item("CMV DNA, Quant PCR, Plasma", "cmv_dna", "Not Detected", "negative", "limit 35 IU/mL   PCR"),
        item("EBV DNA, Quant PCR, Whole Blood", "ebv_dna", "Not Detected", "negative", "limit 100 IU/mL   PCR")])
    d.never("observation", "limits of the assays are not viral loads", text="13; 7; 4; 35; 100")
    d.never("observation", "ratio of signal to cut-off", text="S/CO")
    d.never("observation", "group of the blood kept ready", code="abo_rh", text="O Neg, emergency")
    d.never("observation", "control of the laboratory", text="QC level 2 3.84")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:14.5pt">{issuer}</b><br><span class="s">FDA FEI 0000555 · CLIA 00D0555321 · (000) 555-0177</span></td><td class="r">Eligibility and infectious disease testing<br><b>AUTOLOGOUS - PRE-COLLECTION</b></td></tr></table>
<table class="id"><tr><td>{who}</td><td>MRN {mrn}</td><td>DOB {born:%m/%d/%Y}</td><td>Sex F</td></tr><tr><td>Collected {drawn} 0940</td><td>Received {drawn} 1302</td><td>Reported {drawn.plus(1)} 1655</td><td>Dr. M. Ostrowski</td></tr></table>
<div class="bx"><span>ABO/Rh</span> <b>{group}</b> &nbsp;&nbsp;&nbsp;&nbsp; <span>Antibody Screen</span> <b>{screen}</b> &nbsp;&nbsp;&nbsp;&nbsp; <span>Reserved units: O Neg, emergency</span></div>
<p class="q">SEROLOGY, serum</p><div class="two">{serology}</div><p class="q">NUCLEIC ACID TESTING, plasma unless stated</p><div class="two">{nat}</div>
<p style="margin-top:9pt"><b>Comment.</b> Passive antibody from immune globulin may give a positive IgG. Results of CMV and EBV IgG do not affect eligibility. Run controls: QC level 1 0.12, QC level 2 3.84 (accepted).</p>
<p style="margin-top:26pt">Reviewed by: Gwendolyn Pars-Iyer, MT(ASCP)SBB &nbsp;&nbsp; Medical Director: Octavio Brandt, MD</p>{scribble(r, 6, 171, 36)}""",
        css=".hd { border-bottom: 2pt double #333 } .id { margin: 6pt 0 } .id td { border: .6pt solid #555; padding: 2.5pt 6pt } .bx { border: 1.4pt solid #333; padding: 5pt 9pt; font-size: 11pt } .bx span { color: #444; font-size: 9pt } .q { font-weight: bold; background: #e8e8e8; padding: 2pt 5pt; margin: 9pt 0 4pt } .two { display: flex; flex-wrap: wrap } .i { width: 50%; padding: 2.6pt 5pt; line-height: 1.35; font-size: 8.6pt } .i b { font-size: 9.6pt } .v { display: inline-block; width: 27mm; font-weight: bold }",
        size="Letter", font="Liberation Sans", pt=9.6, margin="13mm 16mm", footer='"' + mrn + '   Page " counter(page) " of " counter(pages)')


@sample("sealed-flow-1", ALL, "Layout: Canadian flow report of a node, signs in place of words, colour of the antibody beside the antigen, per cent of the gate, ruled table in the middle of the page.")
def node(d):
    r = d.r
    drawn = d.collected("%d-%b-%Y")
    born, who = d.birth(1944, 1985), r.choice(["Gagnon, Normand", "Szymanski, Leonard", "Whitehorse, Garnet"])
    no, issuer = f"FL{drawn.date:%y}-{d.digits(5)}", "Assiniboine Health Sciences, Flow Cytometry"
    d.source("lab.flow", issuer, drawn.plus(2, "reported"))
    d.patient(who, "male", born, LabNo=no)
    gate, live, t = r.randint(61, 84), r.randint(79, 93), r.randint(6, 14)
    u = lambda low, high: f"{r.uniform(low, high):.1f}"
    rows = [("CD45", "V500", "CD45", "+", "positive", u(98, 99.8), None), ("CD19", "PE-Cy7", "CD19", "+ (dim)", "positive", u(88, 97), "dim"), ("CD20", "APC-H7", "CD20", "-", "negative", u(.6, 4), None),
            ("CD22", "BV605", "CD22", "+", "positive", u(90, 98), None), ("CD79b", "PE", "CD79b", "+/- (subset)", "partial", u(34, 52), None), ("CD10", "BV421", "CD10", "+ (bright)", "positive", u(91, 98), "bright"),
            ("CD5", "PerCP-Cy5.5", "CD5", "-", "negative", u(.4, 2), None), ("CD23", "FITC", "CD23", "-", "negative", u(.5, 3), None), ("CD38", "APC", "CD38", "+ (moderate)", "positive", u(82, 95), "moderate"),
            ("CD200", "BV786", "CD200", "-", "negative", u(1, 6), None), ("Kappa", "FITC", "kappa", "-", "negative", u(.3, 1.6), None), ("Lambda", "PE", "lambda", "+ (moderate)", "positive", u(93, 98), "moderate")]
    body = ""
    for name, colour, marker, sign, status, pc, strength in rows:
        d.marker(marker, status, pc, strength, "abnormal B cells", "lymph node", drawn)
        body += tr([name, colour, f"<b>{sign}</b>", pc], ["b", "s", "c", "r"])
    d.marker("CD3", "positive", str(t), None, "lymphocytes", "lymph node", drawn)
    d.fact("diagnoses", drawn, code="DLBCL", printed="DLBCL", status="relapsed")
    d.never("observation", "viability of the sample", text=str(live))
    d.never("observation", "cut-off of the laboratory", text="20%")
    d.never("treatment", "why CD20 may be lost", text="rituximab")
    d.never("marker", "limit named in the comment", code="CD19", text="10")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:14pt">{issuer.split(', ')[0]}</b><br>{issuer.split(', ')[1]} Laboratory &nbsp; <span class="s">820 Portage Crescent · 204-555-0150</span></td><td class="r">Lab No. <b>{no}</b><br>Page 1 of 1</td></tr></table>
<p style="margin-top:7pt"><b>{who}</b> &nbsp;&nbsp; DOB {born:%d-%b-%Y} &nbsp;&nbsp; M &nbsp;&nbsp; Dr. Lindiwe Paquette, Hematology Day Unit</p>
<p>Specimen: lymph node, left neck, core biopsy in RPMI &nbsp;&nbsp; Collected {drawn} &nbsp;&nbsp; Reported {drawn.plus(2)}</p>
<p><b>Indication:</b> DLBCL, relapse under consideration for CD19 directed cells.</p>
<p><b>Results.</b> Viability {live}%. Lymphocytes by CD45/side scatter hold an abnormal B-cell population of large size, {gate}% of lymphocytes, with the phenotype below. CD3+ T cells are {t}% of lymphocytes and unremarkable.</p>
<table class="t"><tr class="h"><td>Antigen</td><td>Fluorochrome</td><td class="c">Abnormal B cells</td><td class="r">% of gate</td></tr>{body}</table>
<p class="s" style="margin-left:34mm">+ expressed, - not expressed, +/- expressed by a part. A gate is called positive from 20%.</p>
<p style="margin-top:9pt"><b>Interpretation.</b> Lambda restricted CD10+ B-cell population, CD20 negative, in keeping with relapsed DLBCL. Loss of CD20 is described after rituximab. CD19 is dim but present on most of the cells; a share below 10% would be called loss.</p>
<p style="margin-top:9pt"><b>Limitation.</b> Large cells are fragile and may be under-represented. Integrate with histology. Reagents are laboratory developed.</p>
<p style="margin-top:30pt">Reported by: Dr. Anneliese Vandermeer, MD FRCPC, Hematopathology</p>{scribble(r, 8, 171, 38)}""",
        css=".hd { border-bottom: 1.2pt solid #000 } p { margin-top: 5pt; text-align: justify } .t { width: 112mm; margin: 9pt auto 3pt } .t td { border: .6pt solid #444; padding: 2.4pt 8pt } .h td { font-weight: bold; background: #eee }",
        size="Letter", font="DejaVu Serif", pt=9.4, margin="16mm 20mm", lang="en-CA")


@sample("sealed-flow-2", ALL, "Layout: Israeli flow of plasma cells, antigens across the table and rows for result, per cent and intensity, two bands of six, receptors for cell therapy.")
def across(d):
    r = d.r
    drawn = d.collected("%d.%m.%Y")
    born, who = d.birth(1945, 1979), r.choice(["Avraham Dayan-Porat", "Shlomo Rosenkrantz", "Gil Abutbul"])
    tz, issuer = d.digits(9), "Galilee University Hospital, Haematology Laboratory"
    d.source("lab.flow", issuer, drawn.plus(1, "reported"))
    d.patient(who, "male", born, ID=tz)
    pc, clonal, normal = f"{r.uniform(4, 18):.1f}", f"{r.uniform(97, 99.6):.1f}", f"{r.uniform(.2, .5):.1f}"
    d.told("bm_pc_pct", pc, "%", drawn, specimen="bone marrow")
    u = lambda low, high: str(r.randint(low, high))
    bands = [[("CD38", "CD38", "positive", "pos dim", u(86, 99), "dim"), ("CD138", "CD138", "positive", "pos", u(91, 99), None), ("CD19", "CD19", "negative", "neg", u(0, 3), None), ("CD56", "CD56", "positive", "pos bright", u(88, 98), "bright"), ("CD45", "CD45", "negative", "neg", u(3, 9), None), ("CD117", "CD117", "partial", "partial", u(38, 57), None)],
             [("CD27", "CD27", "negative", "neg", u(2, 8), None), ("CD81", "CD81", "negative", "neg", u(1, 7), None), ("cyKappa", "kappa", "positive", "pos", u(97, 99), None), ("cyLambda", "lambda", "negative", "neg", u(0, 2), None), ("BCMA", "BCMA", "positive", "pos dim", u(61, 83), "dim"), ("GPRC5D", "GPRC5D", "positive", "pos", u(84, 97), None)]]
    out = ""
    for band in bands:
        for _, marker, status, _, share, strength in band:
            d.marker(marker, status, share, strength, "plasma cells", "bone marrow", drawn)
        out += "<table class='t'>" + tr(["", *[x[0] for x in band]], ["n", *"cccccc"], "h") + tr(["Result", *[x[3] for x in band]], ["n", *"cccccc"])
        out += tr(["% of plasma cells", *[f"<b>{x[4]}</b>" for x in band]], ["n", *"cccccc"]) + tr(["MFI", *[str(r.randint(2, 9)) if x[2] == "negative" else str(r.randint(120, 2400)) for x in band]], ["n", *"cccccc"]) + "</table>"
    d.fact("diagnoses", code="MM", printed="Multiple myeloma", status="relapsed")
    d.treat("immunotherapy", "Teclistamab", "teclistamab", None, ["teclistamab"])
    d.never("observation", "median intensity, no result", text="MFI")
    d.never("observation", "share of normal plasma cells", code="bm_pc_pct", text=normal)
    d.never("observation", "clonal share of the plasma cells", code="bm_pc_pct", text=clonal)
    d.never("treatment", "asked about, not given", text="talquetamab")
    d.html = page(f"""
<table class="hd"><tr><td style="width:16mm"><svg width="38" height="38" viewBox="0 0 38 38"><circle cx="19" cy="19" r="17" fill="none" stroke="#15507d" stroke-width="2.4"/><path d="M19 6 V32 M6 19 H32" stroke="#15507d" stroke-width="3"/></svg></td><td><b style="font-size:14pt;color:#15507d">{issuer.split(', ')[0]}</b><br>{issuer.split(', ')[1]}, Immunophenotyping Unit</td><td class="r s">Tel 00-5550181<br>ISO 15189</td></tr></table>
<table class="id"><tr><td>Name<br><b>{who}</b></td><td>ID<br><b>{tz}</b></td><td>Born<br><b>{born:%d.%m.%Y}</b></td><td>Sampled<br><b>{drawn}</b></td><td>Answered<br><b>{drawn.plus(1)}</b></td></tr></table>
<p>Material: bone marrow, heparin. Clinical: Multiple myeloma, relapsed on teclistamab; evaluation of targets before cell therapy.</p>
<p>Plasma cells are {pc}% of nucleated cells, {clonal}% of them aberrant; normal plasma cells {normal}% of nucleated cells. Phenotype of the aberrant plasma cells:</p>{out}
<p style="margin-top:12pt"><b>Summary:</b> kappa restricted plasma cells, CD19 negative, CD56 bright, with reduced but present surface BCMA after a BCMA directed bispecific antibody. GPRC5D is retained (question about talquetamab noted). A loss of the gene TNFRSF17 cannot be excluded by this method.</p>
<p class="s" style="margin-top:8pt">One million events. MFI in arbitrary units; a value below 10 is background.</p>
<p style="margin-top:34pt">Dr. Noga Feldhammer, Head of Unit &nbsp;&nbsp;&nbsp;&nbsp; Dr. Rami Khoury-Elias, PhD</p>{scribble(r, 4, 150, 34)}""",
        css=".hd { border-bottom: 1.6pt solid #15507d; padding-bottom: 3pt } .id { margin: 7pt 0; background: #eef4f9 } .id td { font-size: 8.2pt; padding: 3pt 6pt } .id b { font-size: 10pt } p { margin-top: 6pt } .t { margin-top: 9pt } .t td { border: .5pt solid #15507d; padding: 3.6pt 4pt } .h td { font-weight: bold; background: #dce8f2 } .n { width: 26% }",
        font="Carlito", pt=10.6, margin="14mm 17mm", lang="en-IL")


@sample("sealed-marrow-1", ALL, "Layout: British marrow of myeloma, aspirate counts as two lists with their intervals in brackets, labels at the left, aspirate and trephine disagree.")
def trephine(d):
    r = d.r
    drawn = d.collected("%d %b %Y")
    born, who = d.birth(1940, 1976), r.choice(["Mrs Bronwen Applegarth", "Mrs Sunita Raval", "Mrs Jacqueline Oyelaran"])
    nhs, no, issuer = f"{d.digits(3)} {d.digits(3)} {d.digits(4)}", f"{drawn.date:%y}BM{d.digits(4)}", "South Pennine Haematological Malignancy Service"
    d.source("marrow", issuer, drawn.plus(6, "reported"))
    d.patient(who.removeprefix("Mrs "), "female", born, NHS=nhs, BMNo=no)
    b = blood(r, wbc=(2.4, 5.2), rbc=(2.6, 3.3), plt=(54, 130), wbc_decimals=1)
    t = lambda code, shown, unit: d.told(code, shown, unit, drawn)
    count = (f"Hb {t('hgb', str(round(b['hgb'] * 10)), 'g/L')} g/L, WBC {t('wbc', str(b['wbc']), 'x10⁹/L')} x10⁹/L, neutrophils {t('neut_abs', str(b['neut_abs']), 'x10⁹/L')} x10⁹/L, "
             f"lymphocytes {t('lymph_abs', str(b['lymph_abs']), 'x10⁹/L')} x10⁹/L, platelets {t('plt', str(b['plt']), 'x10⁹/L')} x10⁹/L, MCV {t('mcv', str(b['mcv']), 'fL')} fL")
    asp, core = r.randint(16, 34), r.randint(50, 75)
    cells = [("Blasts", 1, "0-3"), ("Promyelocytes", 2, "2-8"), ("Myelocytes", 6, "8-16"), ("Metamyelocytes", 5, "9-25"), ("Neutrophils", 20, "20-40"), ("Eosinophils", 2, "1-5"), ("Basophils", 0, "0-1"), ("Monocytes", 2, "0-3"), ("Lymphocytes", 7, "5-20"), ("Plasma cells", asp, "0-3")]
    cells.append(("Erythroblasts", 100 - sum(x[1] for x in cells), "14-40"))
    d.observation("bm_blast_pct", "Blasts", "1", "%", drawn, specimen="bone marrow aspirate")
    d.observation("bm_pc_pct", "Plasma cells", str(asp), "%", drawn, specimen="bone marrow aspirate")
    d.observation("bm_pc_pct", None, str(core), "%", drawn, specimen="bone marrow trephine")
    stain = lambda marker, status, **more: d.marker(marker, status, more.get("percent"), None, "plasma cells", "bone marrow trephine", drawn, "ihc")
    for marker, status in (("CD138", "positive"), ("MUM1", "positive"), ("kappa", "positive"), ("CD56", "partial"), ("lambda", "negative"), ("CD20", "negative"), ("cyclin D1", "negative")):
        stain(marker, status)
    ki = str(r.randint(10, 30))
    stain("Ki-67", "positive", percent=ki)
    d.fact("diagnoses", drawn, code="MM", printed="Multiple myeloma", status="relapsed")
    d.treat("chemotherapy", "IRd", "IRd", 3)
    d.never("diagnosis", "the stain is negative", code="AL")
    d.never("observation", "thresholds of the disease", code="bm_pc_pct", text="10; 60")
    d.never("observation", "cells of the marrow, not of the blood", code="lymph_pct", text="7")
    d.never("observation", "cells of the marrow, not of the blood", code="eos_pct", text="2")
    d.never("observation", "cellularity", text="70%")
    then = restated(drawn.plus(-400), drawn.pattern)
    d.observation("bm_pc_pct", None, "4", "%", then, specimen="bone marrow aspirate")
    d.never("observation", "the earlier marrow's under the present date", code="bm_pc_pct", text="4")
    half = lambda part: "<table class='c2'>" + "".join(tr([n, f"<b>{x}</b>", f"({span})"], ["", "r", "s"]) for n, x, span in part) + "</table>"
    block = lambda label, text: f"<tr><td class='lb'>{label}</td><td>{text}</td></tr>"
    d.html = page(f"""
<p><b style="font-size:14pt;color:#005eb8">{issuer}</b></p><p class="s">Specialist Integrated Haematological Malignancy Diagnostics &nbsp; UKAS 0000 &nbsp; 0000 555 0119</p>
<table class="id"><tr><td><b>{who}</b><br>DOB {born:%d %b %Y} &nbsp; NHS {nhs}</td><td>Lab ref <b>{no}</b><br>Taken {drawn}</td><td>Authorised {drawn.plus(6)}<br>Dr E Kinsella, Halifax</td></tr></table>
<table class="t">{block("Clinical details", "Multiple myeloma on third line IRd, rising kappa chains.")}{block("Blood count", raised(count) + ". Film: rouleaux, no circulating plasma cells.")}
{block("Aspirate", "Particulate, cellular trails. Megakaryocytes present. Plasma cells are increased, with binucleate forms. Differential of 500 cells, per cent (normal):" + f"<div class='two'>{half(cells[:6])}{half(cells[6:])}</div>")}
{block("Trephine", f"16 mm core, 70% cellular. Interstitial and nodular plasma cells, {core}% of cells on CD138. Congo red stain is negative; no amyloid. Reticulin grade 1.")}
{block("Immunohistochemistry", f"Plasma cells are CD138+, MUM1+, kappa+, CD56 partially positive; lambda, CD20 and cyclin D1 negative. Ki-67 {ki}% of plasma cells.")}
{block("Comparison", f"The marrow of {then}, in remission, held 4% plasma cells in the aspirate.")}
{block("Conclusion", "<b>Relapsed multiple myeloma, kappa restricted.</b> The aspirate underestimates the infiltrate, which is patchy. (Ten per cent clonal plasma cells define myeloma; 60 per cent is a defining event by itself.)")}
{block("To follow", "FISH on sorted plasma cells; flow cytometry issued apart.")}</table>
<p style="margin-top:24pt">Dr Torquil Menzies-Abara, Consultant Haematopathologist</p>{scribble(r, 4, 147, 40)}""",
        css=".id { margin: 7pt 0; border-top: 1pt solid #005eb8; border-bottom: 1pt solid #005eb8 } .t td { padding: 3.4pt 5pt; text-align: justify } .lb { width: 32mm; font-weight: bold; color: #005eb8; text-align: left !important } .two { display: flex; margin: 3pt 0 } .c2 { width: 66mm } .c2 td { padding: .8pt 4pt }",
        font="Carlito", pt=10.4, margin="14mm 17mm", lang="en-GB")


@sample("sealed-protein-1", ALL, "Layout: Canadian protein studies, fractions across the table with rows for amount, share and interval, immunofixation in sentences, urine without a band.")
def fractions_across(d):
    r, h = d.r, House(low="L", high="H", between="-", below="<{}", above=">{}")
    drawn = d.collected("%Y/%m/%d")
    born, who = d.birth(1943, 1979), r.choice(["LECLAIR Bernadette", "MACKINNON Isla", "DHALIWAL Gurpreet"])
    phn, issuer = f"{d.digits(4)} {d.digits(3)} {d.digits(3)}", "Maritime Reference Laboratory, Protein Section"
    d.source("lab.protein", issuer, drawn.plus(3, "reported"))
    d.patient(who, "female", born, PHN=phn)
    spike = round(r.uniform(11, 26), 1)
    parts = [("Albumin", "albumin", r.uniform(30, 37), 38, 50), ("Alpha-1", None, r.uniform(2.2, 4.4), 2, 4), ("Alpha-2", None, r.uniform(5.5, 9), 5, 9), ("Beta-1", None, r.uniform(3, 5), 3, 5), ("Beta-2", None, spike + r.uniform(2, 4), 2, 5), ("Gamma", None, r.uniform(3, 5.5), 7, 14)]
    parts = [(n, c, round(x, 1), lo, hi) for n, c, x, lo, hi in parts]
    total = round(sum(x[2] for x in parts), 1)
    q = [put(d, h, drawn, (n, c, x, 1, "g/L", lo, hi)) for n, c, x, lo, hi in parts]
    share = [f"{x[2] / total * 100:.1f}" for x in parts]
    tp = put(d, h, drawn, ("Total protein", "tp", total, 1, "g/L", 62, 82))
    d.observation("mprot_s", "Monoclonal protein", str(spike), "g/L", drawn)
    sentence = "Monoclonal IgA kappa in the beta-2 region."
    d.observation("ife_s", "Immunofixation, serum", sentence, "", drawn, text="positive")
    d.observation("ife_u", "Immunofixation, urine", "No monoclonal protein detected.", "", drawn, text="negative")
    iso = {"heavy": "IgA", "light": "kappa"}
    d.fact("paraproteins", drawn, isotype=iso, concentration={"value": {"printed": str(spike)}, "unit": {"printed": "g/L"}}, specimen="serum", method="spep", assertion="present")
    d.fact("paraproteins", drawn, isotype=iso, specimen="serum", method="ife", assertion="present")
    d.fact("paraproteins", drawn, specimen="urine", method="ife", assertion="absent")
    k, lam = round(r.uniform(96, 480), 1), round(r.uniform(4, 9), 1)
    chains = [put(d, h, drawn, x, range_decimals=2 if x[1] == "flc_ratio" else None) for x in (("Kappa free light chains", "kflc", k, 1, "mg/L", 3.3, 19.4), ("Lambda free light chains", "lflc", lam, 1, "mg/L", 5.7, 26.3), ("Kappa/lambda ratio", "flc_ratio", k / lam, 1, "", .26, 1.65),
                                                   ("IgG", "igg", r.uniform(2.6, 5.8), 2, "g/L", 6.9, 16.2), ("IgA", "iga", spike * 1.08 + .4, 2, "g/L", .7, 3.8), ("IgM", "igm", r.uniform(.12, .38), 2, "g/L", .6, 2.6), ("Beta-2 microglobulin", "b2m", r.uniform(2.9, 6.8), 1, "mg/L", .8, 2.4))]
    rows = "".join(tr([x.name, f"<b>{x.value}{' ' + x.flag if x.flag else ''}</b>", x.unit, x.range], ["n", "", "", ""]) for x in chains)
    up = put(d, h, drawn, ("Urine protein", None, r.uniform(.04, .13), 2, "g/24h", None, .15))
    d.fact("diagnoses", code="MM", printed="myeloma")
    d.never("paraprotein", "a drug named in the comment", text="IgG kappa")
    d.never("observation", "share of a fraction of the serum", code="albumin", text=share[0])
    d.never("observation", "limit of detection", code="mprot_s", text="0.5")
    d.never("observation", "volume of the urine", text="1,850")
    d.never("response", "no category is stated", code="PR")
    curve = "M2 70 C8 70 10 8 16 8 S 24 66 32 66 S 44 58 50 62 S 62 52 68 60 S 76 62 80 60 S 87 14 91 14 S 97 62 104 64 S 122 66 138 70"
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:14pt">{issuer.split(', ')[0]}</b><br>{issuer.split(', ')[1]}, Halifax Harbour Site</td><td class="r">FINAL REPORT<br>Validated {drawn.plus(3)}</td></tr></table>
<p style="margin:6pt 0"><b>{who}</b> &nbsp; F &nbsp; born {born:%Y/%m/%d} &nbsp; PHN {phn} &nbsp;&nbsp; collected {drawn} 08:05 &nbsp;&nbsp; ordered by Dr. N. Comeau</p>
<p>Clinical: myeloma, before apheresis.</p>
<p class="q">Serum protein electrophoresis (capillary)</p><div class="fx"><svg width="230" height="118" viewBox="0 0 140 74"><path d="{curve}" fill="none" stroke="#111" stroke-width="1.1"/><path d="M2 71 H138" stroke="#888" stroke-width=".6"/></svg><div>{tp.name} <b>{tp.value} {tp.flag}</b> {tp.unit} ({tp.range})<br>Monoclonal protein <b>{spike}</b> g/L<br><span class="s">Lower limit of quantitation 0.5 g/L</span></div></div>
<table class="t">{tr(["", *[x[0] for x in parts]], ["", *"cccccc"], "h")}{tr(["g/L", *[f"{x.value} <b>{x.flag}</b>" for x in q]], ["", *"cccccc"])}{tr(["%", *share], ["", *"cccccc"])}{tr(["normal g/L", *[x.range for x in q]], ["", *"cccccc"], "k")}</table>
<p class="q">Immunofixation, serum</p><p>{sentence} No free light chain band.</p>
<p class="q">Free light chains and immunoglobulins</p><table class="u"><tr class="h"><td></td><td>Result</td><td>Units</td><td>Reference</td></tr>{rows}</table>
<p class="q">Urine, 24 hours</p><p>Volume 1,850 mL. {up.name} <b>{up.value}</b> {up.unit} (normal {esc(up.range)}). Immunofixation, urine: No monoclonal protein detected.</p>
<p class="q">Comment</p><p>Therapeutic antibodies such as daratumumab appear as a small IgG kappa band in the gamma region; none is seen here. The amount by densitometry includes transferrin or C3 when the band lies in the beta region.</p>
<p style="margin-top:24pt">Dr. Fiachra Boudreau, PhD FCACB, Clinical Biochemist</p>{scribble(r, 4, 188, 36)}""",
        css=".hd { border-bottom: 1.4pt solid #333 } .q { font-weight: bold; margin: 8pt 0 2pt; border-bottom: .5pt solid #999 } .fx { display: flex; align-items: center } .fx div { padding-left: 18pt; line-height: 1.7 } .t td { border: .5pt solid #777; padding: 2.6pt 4pt } .h td { font-weight: bold } .k td { font-size: 85%; color: #333 } .u { width: 76% } .u td { padding: 1.3pt 4pt } .n { width: 42% } p { text-align: justify }",
        size="Letter", font="Liberation Sans", pt=9.6, margin="13mm 17mm", lang="en-CA")
