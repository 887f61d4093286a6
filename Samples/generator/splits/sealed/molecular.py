"""Sealed split: genetics, residual disease, PET-CT and histology in English."""
from dates import month
from layout import page, scribble, tr
from registry import ALL, sample


@sample("sealed-genetics-1", ALL, "Layout: Australian genetics of leukaemia on a page of two columns, a sentence a probe, transcript and sequencing in the second column, summary across.")
def leukaemia(d):
    r = d.r
    drawn = d.collected("%d/%m/%Y")
    born, who = d.birth(1958, 1999), r.choice(["TALAVERA, Marco", "HENNESSY, Declan", "SELVANATHAN, Ravi"])
    no, issuer = f"G{drawn.date:%y}-{d.digits(6)}", "Southern Cross Genomics"
    d.source("genetics", issuer, drawn.plus(11, "reported"))
    d.patient(who, "male", born, LabNo=no)
    d.fact("diagnoses", code="B-ALL", printed="B-ALL", status="relapsed")
    iscn = "46,XY,t(9;22)(q34.1;q11.2)[13]/46,XY[7]"
    d.fact("genetics", drawn, target="karyotype", method="karyotype", result="detected", iscn=iscn)
    fused, lost = str(r.randint(66, 91)), str(r.randint(41, 63))
    fish = (("BCR::ABL1", "detected", fused), ("CDKN2A", "detected", lost), ("KMT2A", "not-detected", None), ("ETV6::RUNX1", "not-detected", None), ("TCF3::PBX1", "not-detected", None))
    for target, result, pc in fish:
        d.fact("genetics", drawn, target=target, method="fish", result=result, percent={"printed": pc} if pc else None)
    ratio = f"{r.uniform(38, 94):.1f}"
    d.fact("genetics", drawn, target="BCR::ABL1", method="pcr", result="detected", percent={"printed": ratio})
    vaf = {"ABL1": f"{r.uniform(6, 31):.1f}", "IKZF1": f"{r.uniform(34, 47):.1f}", "SETD2": f"{r.uniform(3, 9):.1f}"}
    for gene, share in vaf.items():
        d.fact("genetics", drawn, target=gene, method="ngs", result="detected", percent={"printed": share})
    for gene in ("TP53", "NRAS", "KRAS", "JAK2", "CRLF2"):
        d.fact("genetics", drawn, target=gene, method="ngs", result="not-detected")
    d.treat("targeted", None, "dasatinib", None, ["dasatinib"])
    d.never("treatment", "named because of the variant", text="ponatinib; imatinib; nilotinib")
    d.never("genetics", "cut-offs of the probes", text="4%; 8%")
    d.never("genetics", "genes that were only covered", text="PAX5; NT5C2; CREBBP; FLT3")
    d.never("genetics", "control of the run", text="0.1%")
    q = lambda t: f"<p class='q'>{t}</p>"
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:15pt;color:#5a2a6e">Southern Cross Genomics</b><br><span class="s">NATA 00000 (ISO 15189) · 7 Banksia Drive · 1300 555 017</span></td><td class="r"><b>LEUKAEMIA GENETICS</b><br>{no}</td></tr></table>
<p class="id"><b>{who}</b> &nbsp; M &nbsp; {born:%d/%m/%Y} &nbsp;|&nbsp; bone marrow, EDTA and heparin &nbsp;|&nbsp; collected {drawn} &nbsp;|&nbsp; issued {drawn.plus(11)}<br>Referred by Dr G Papantoniou. Clinical notes: B-ALL, relapsed on dasatinib.</p>
<div class="bx"><b>Summary.</b> Philadelphia chromosome positive clone with the p190 transcript, <i>ABL1</i> p.T315I and loss of <i>CDKN2A</i> and function of <i>IKZF1</i>. No variant of <i>TP53</i>.</div>
<div class="cols"><div>{q("Karyotype")}<p class="m">{iscn}</p><p>Thirteen of twenty cells carry the translocation.</p>
{q("FISH on 200 nuclei")}<p><b>BCR::ABL1</b> dual fusion: rearranged in {fused}% of nuclei.</p><p><b>CDKN2A</b> (9p21): deletion, both copies, in {lost}% of nuclei.</p><p><b>KMT2A</b> break-apart: no rearrangement detected.</p><p><b>ETV6::RUNX1</b>: not detected.</p><p><b>TCF3::PBX1</b>: not detected.</p><p class="s">Cut-offs: fusion 4%, deletion 8%.</p>{q("Quality")}<p class="s">Culture 24 and 48 h, 400 bands. RNA A260/280 1.98. The normal control of the run held 0.1% of reads.</p></div>
<div>{q("Transcript (RT-PCR)")}<p><b>BCR::ABL1</b> e1a2 (p190) detected, {ratio}% of ABL1 control copies. e13a2 and e14a2 were not found.</p>
{q("Sequencing, 62 genes")}<table class="t">{tr(["Gene", "Change", "VAF %"], ["", "", "r"], "h")}{tr(["<i>ABL1</i>", "c.944C&gt;T p.T315I", f"<b>{vaf['ABL1']}</b>"], ["", "m", "r"])}{tr(["<i>IKZF1</i>", "c.476A&gt;G p.N159S", f"<b>{vaf['IKZF1']}</b>"], ["", "m", "r"])}{tr(["<i>SETD2</i>", "c.4715+1G&gt;A", f"<b>{vaf['SETD2']}</b>"], ["", "m", "r"])}</table>
<p>No reportable variant: TP53, NRAS, KRAS, JAK2, CRLF2.</p><p class="s">Also covered: PAX5, NT5C2, CREBBP, FLT3 and others; ask for the list. Limit 2% at 500 reads.</p>
{q("Meaning")}<p>p.T315I gives resistance to imatinib, dasatinib and nilotinib, while ponatinib keeps activity. IKZF1 variants carry a higher risk of relapse. The e1a2 ratio may be followed as residual disease.</p></div></div>
<p style="margin-top:30pt">Dr Ingrid Solheim-Baker, PhD FFSc(RCPA) &nbsp;&nbsp;&nbsp; Dr Yusuf Karamanlis, FRCPA</p>{scribble(r, 6, 146, 36)}""",
        css=".hd { border-bottom: 2pt solid #5a2a6e } .id { margin: 7pt 0; line-height: 1.5 } .bx { background: #f2ebf5; padding: 6pt 9pt } .cols { display: flex; margin-top: 6pt } .cols > div { width: 50%; padding-right: 12pt } .cols > div + div { padding: 0 0 0 12pt; border-left: .6pt solid #5a2a6e } .q { font-weight: bold; color: #5a2a6e; margin: 8pt 0 3pt } p { margin-top: 3pt } .m { font: 8.4pt 'DejaVu Sans Mono' } .t td { padding: 2pt 3pt; border-bottom: .4pt solid #bbb } .h td { font-weight: bold }",
        font="Noto Sans", pt=9.3, margin="13mm 16mm", lang="en-AU", footer='"' + no + '   Page " counter(page) " of " counter(pages)')


@sample("sealed-mrd-1", ALL, "Layout: British residual disease by rearrangement, two targets each with sensitivity and range, time points as columns, conclusion beneath in bold.")
def rearrangement(d):
    r = d.r
    drawn = d.collected("%d/%m/%Y")
    days = [drawn.plus(-x) for x in (91, 56)] + [drawn]
    born, who = d.birth(1986, 2006), r.choice(["Kieran Abbotsford", "Hamza Siddiqui-Khan", "Callum Strachan"])
    nhs, no, issuer = f"{d.digits(3)} {d.digits(3)} {d.digits(4)}", f"IG{drawn.date:%y}/{d.digits(4)}", "Wessex Molecular MRD Laboratory"
    d.source("mrd", issuer, drawn.plus(8, "reported"))
    d.patient(who, "male", born, NHS=nhs, LabNo=no)
    first, now = f"{r.uniform(.6, 3.4):.2f}", f"{r.uniform(.011, .064):.3f}"
    lower = f"{float(first) * .7:.2f}"
    d.fact("mrd", days[0], status="positive", level={"number": float(first), "printed": first, "unit": "%"}, method="pcr", specimen="bone marrow")
    d.fact("mrd", days[1], status="negative", method="pcr", specimen="bone marrow")
    d.fact("mrd", days[2], status="positive", level={"number": float(now), "printed": now, "unit": "%"}, sensitivity="0.001%", method="pcr", specimen="bone marrow")
    d.fact("diagnoses", code="B-ALL", printed="Acute lymphoblastic leukaemia (B-lineage)")
    d.treat("chemotherapy", "UKALL", "UKALL14")
    d.treat("cell-therapy", "obecabtagene autoleucel", "obecabtagene autoleucel", None, ["obecabtagene autoleucel"], assertion="planned")
    d.never("mrd", "sensitivity and range of the assays", text="0.001; 0.01; 0.005")
    d.never("mrd", "the lower of both targets", text=lower)
    d.never("mrd", "threshold of the protocol", text="0.1")
    d.never("observation", "quality of the DNA", text="ALB control 24.1")
    d.html = page(f"""
<table><tr><td><b style="font-size:13.5pt">{issuer}</b><br><span class="s">Solent Building, Level C &nbsp; 0000 555 0138 &nbsp; EuroMRD participant</span></td><td class="r"><b>Report {no}</b><br>issued {drawn.plus(8)}</td></tr></table>
<table class="id"><tr><td><b>{who}</b></td><td>Born {born:%d/%m/%Y}</td><td>NHS {nhs}</td><td>Dr C Featherstone</td></tr><tr><td colspan=4>Acute lymphoblastic leukaemia (B-lineage), treated on UKALL14; referred for obecabtagene autoleucel. Sample: bone marrow, first pull, taken {drawn}.</td></tr></table>
<p class="q">Method</p><p>Allele-specific real-time PCR of clonal rearrangements found at diagnosis, by the EuroMRD guideline. ALB control 24.1 (passed).</p>
<p class="q">Targets</p><table class="t">{tr(["Target", "Rearrangement", "Sensitivity", "Quantitative range"], [], "h")}{tr(["A", "IGH V3-23 / D2-2 / J6", "0.001%", "0.01%"])}{tr(["B", "IGK V2-30 / Kde", "0.005%", "0.01%"])}</table>
<p class="q">Results, per cent of nucleated cells</p><table class="t">{tr(["", *[f"<b>{x}</b>" for x in days]], ["", *"ccc"], "h")}{tr(["Time point", "end of induction", "after block 2", "before apheresis"], ["", *"ccc"])}{tr(["Target A", first, "negative", now], ["", *"ccc"])}{tr(["Target B", lower, "negative", "positive, below range"], ["", *"ccc"])}{tr(["<b>Reported result</b>", f"<b>{first}%</b>", "<b>negative</b>", f"<b>{now}%</b>"], ["", *"ccc"])}</table>
<p class="q">Conclusion</p><p style="font-size:11.5pt"><b>MRD is positive at {now}% on {drawn} (sensitivity 0.001%).</b> This is molecular recurrence after a negative sample.</p>
<p>The higher target is reported. On this protocol a level of 0.1% or more at the end of induction defines high risk. A repeat in two weeks is advised.</p>
<p style="margin-top:36pt">Dr Honor Tregenza, Principal Clinical Scientist &nbsp;&nbsp; / &nbsp;&nbsp; Authorised by Dr M Iwuchukwu</p>{scribble(r, 4, 168, 38)}""",
        css=".id { margin: 9pt 0; border: .8pt solid #222 } .id td { padding: 3pt 6pt } .q { font-weight: bold; text-transform: uppercase; font-size: 9pt; letter-spacing: .5pt; margin-top: 10pt } p { margin-top: 3pt } .t { margin-top: 4pt } .t td { border: .5pt solid #333; padding: 3.2pt 6pt } .h td { background: #e9e9e9 }",
        font="Liberation Serif", pt=11, margin="17mm 20mm", lang="en-GB")


@sample("sealed-pet-1", ALL, "Layout: Australian PET-CT of Hodgkin lymphoma, narrow left column of figures with drawn bodies, text by region at the right, conclusion in a shaded bar.")
def bodies(d):
    r = d.r
    done = d.collected("%d %B %Y", role="performed")
    before = done.plus(-r.randint(88, 120))
    born, who = d.birth(1976, 2003), r.choice(["Ms Harriet Nguyen-Doyle", "Ms Talia Kostopoulos", "Ms Bridget Moloney"])
    ur, issuer = d.digits(7), "Yarra Plains Molecular Imaging"
    d.source("imaging.petct", issuer, done.plus(1, "reported"))
    d.patient(who.removeprefix("Ms "), "female", born, UR=ur)
    old, now = round(r.uniform(14, 23), 1), round(r.uniform(5.2, 7.9), 1)
    liver, thyroid = f"{r.uniform(2.3, 2.9):.1f}", f"{r.uniform(9, 13):.1f}"
    d.fact("diagnoses", code="HL", printed="Classical Hodgkin lymphoma", status="relapsed")
    d.fact("imaging", done, modality="PET-CT", deauville=4, suvMax=now, conclusion="Partial metabolic response")
    d.fact("imaging", before, modality="PET-CT", deauville=5, suvMax=old)
    d.fact("responses", done, category="PR", modality="PET-CT")
    d.treat("immunotherapy", None, "pembrolizumab", None, ["pembrolizumab"], None, None, 4)
    d.never("imaging", "liver", text=f"SUVmax {liver}")
    d.never("imaging", "nodule of the thyroid", text=f"SUVmax {thyroid}")
    d.never("observation", "blood glucose of the preparation", code="glucose")
    d.never("response", "no complete response", code="CR")
    d.never("response", "not progression", code="PD")
    d.never("diagnosis", "the mother's", text="breast cancer")
    d.never("treatment", "a transplant spoken of", regimen="auto-sct")
    body = lambda x, spots: ('<svg width="66" height="150" viewBox="0 0 44 100"><circle cx="22" cy="11" r="6.5" fill="#d9d9d9" stroke="#777" stroke-width=".7"/><path d="M14 20 h16 l5 28 l-4 2 l-4 -18 v24 l3 38 h-6 l-2 -32 l-2 32 h-6 l3 -38 v-24 l-4 18 l-4 -2 z" fill="#d9d9d9" stroke="#777" stroke-width=".7"/>'
                             + "".join(f'<circle cx="{a}" cy="{b}" r="{c}" fill="#222"/>' for a, b, c in spots) + f'</svg><p class="c s">{x}</p>')
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:15pt">{issuer}</b><br><span class="s">Level 2, 40 Gasworks Lane · T 03 5550 0166 · F 03 5550 0167</span></td><td class="r">UR {ur}<br>Report date {done.plus(1)}</td></tr></table>
<p style="margin:6pt 0 8pt"><b>{who}</b>, born {born:%d/%m/%Y}. Referred by A/Prof L. Castellani, Lymphoma Clinic.</p>
<div class="g"><div class="sd">{body(f"{before}", [(22, 24, 2.4), (19, 22, 1.8), (25, 30, 2), (22, 44, 1.6)])}{body(f"{done}", [(22, 24, 1.5)])}<p class="s"><b>Tracer</b> F-18 FDG<br><b>Dose</b> {r.randint(212, 288)} MBq<br><b>Uptake</b> {r.randint(57, 66)} min<br><b>Glucose</b> {r.uniform(4.6, 6.4):.1f} mmol/L<br><b>Liver</b> SUVmax {liver}<br><b>Scanner</b> 3, digital</p></div>
<div class="tx"><h3>FDG PET/CT SCAN, {str(done).upper()}</h3>
<p><b>Clinical history.</b> Classical Hodgkin lymphoma, relapsed; assessment after four cycles of pembrolizumab. Mother had breast cancer.</p>
<p><b>Comparison.</b> PET/CT of {before}, Deauville 5, with SUVmax {old} in the anterior mediastinum.</p>
<p><b>Head and neck.</b> The left supraclavicular nodes no longer show uptake above background. Focal uptake in the right lobe of the thyroid, SUVmax {thyroid}, unchanged, is unrelated to lymphoma; ultrasound is suggested.</p>
<p><b>Thorax.</b> The mediastinal mass has become smaller, 41 x 28 mm (was 68 x 52 mm). Uptake remains above that of the liver, SUVmax {now}. The hilar nodes have resolved. No lung lesion.</p>
<p><b>Abdomen and pelvis.</b> The splenic focus seen before has resolved. Bowel uptake is physiological. No nodes.</p>
<p><b>Skeleton.</b> Mild diffuse uptake of the marrow, reactive.</p></div></div>
<div class="cn"><b>CONCLUSION</b><br>Partial metabolic response: single residual mediastinal site, Deauville 4. No new lesion. Pseudoprogression is not a concern. Biopsy could be considered before transplant.</div>
<p style="margin-top:10pt" class="s">Deauville: 1 none; 2 up to mediastinum; 3 up to liver; 4 moderately above liver; 5 markedly above liver or new lesions.</p>
<p style="margin-top:26pt">Dr Saskia van Rensburg-Hill, FRACP, Nuclear Medicine Physician</p>{scribble(r, 4, 178, 38)}""",
        css=".hd { border-bottom: 1.6pt solid #444 } .g { display: flex } .sd { width: 36mm; border-right: .6pt solid #999; padding-right: 8pt } .sd svg { display: block; margin: 2pt auto } .sd p { margin: 2pt 0 7pt; line-height: 1.5 } .tx { flex: 1; padding-left: 12pt } .tx p { margin-top: 6pt; text-align: justify } h3 { font-size: 10.5pt } .cn { background: #e3e3e3; padding: 7pt 10pt; margin-top: 10pt; line-height: 1.45 }",
        font="DejaVu Sans", pt=8.8, margin="14mm 16mm", lang="en-AU")


@sample("sealed-path-1", ALL, "Layout: American pathology of a core biopsy, diagnosis first in capitals, stains as a running list with scores, addendum with probes, block numbers in the gross text.")
def core(d):
    r = d.r
    drawn = d.collected("%m/%d/%Y")
    born, who = d.birth(1946, 1981), r.choice(["CORTLAND, JEROME A", "VILLANUEVA, HECTOR", "OSTRANDER, PAUL M"])
    case, mrn, issuer = f"SP{drawn.date:%y}-{d.digits(5)}", d.digits(7), "Palmetto Regional Pathology Associates"
    d.source("pathology", issuer, drawn.plus(4, "reported"))
    d.patient(who, "male", born, CaseNo=case, MRN=mrn)
    ki, myc, bcl2 = (str(r.choice(x)) for x in ((80, 85, 90), (50, 60), (70, 80, 90)))
    stain = lambda marker, status, pc=None, strength=None: d.marker(marker, status, pc, strength, None, "lymph node", drawn, "ihc")
    stain("CD20", "partial")
    stain("CD19", "positive")
    stain("PAX5", "positive")
    stain("CD79a", "positive", None, "bright")
    stain("BCL6", "positive")
    stain("MUM1", "positive")
    stain("BCL2", "positive", bcl2)
    stain("MYC", "positive", myc)
    stain("Ki-67", "positive", ki)
    for m in ("CD3", "CD5", "CD10", "CD30", "cyclin D1", "ALK"):
        stain(m, "negative")
    stain("EBER", "negative")
    d.fact("diagnoses", drawn, code="DLBCL", printed="DIFFUSE LARGE B-CELL LYMPHOMA", status="relapsed")
    d.fact("diagnoses", month(2023, 1, "%Y"), code="DLBCL", printed="DLBCL")
    share = str(r.randint(58, 84))
    d.fact("genetics", drawn, target="BCL6", method="fish", result="detected", percent={"printed": share})
    d.fact("genetics", drawn, target="MYC", method="fish", result="not-detected")
    d.fact("genetics", drawn, target="BCL2", method="fish", result="not-detected")
    d.treat("chemotherapy", "Pola-R-CHP", "Pola-R-CHP")
    d.never("marker", "stain not interpretable", code="CD22")
    d.never("marker", "control tissue", text="tonsil")
    d.never("diagnosis", "excluded", code="MCL")
    d.never("genetics", "cut-off of the probe", text="10%")
    q = lambda t: f"<p class='q'>{t}</p>"
    d.html = page(f"""
<p class="c"><b style="font-size:13pt;letter-spacing:.6pt">{issuer.upper()}</b><br><span class="s">600 Battery Row, Suite 4 &nbsp; CLIA 00D0555444 &nbsp; (000) 555-0142</span></p>
<table class="id"><tr><td>Patient: <b>{who}</b><br>MRN: {mrn} &nbsp; DOB: {born:%m/%d/%Y} &nbsp; M</td><td>Case: <b>{case}</b><br>Collected: {drawn}</td><td>Received: {drawn}<br>Signed out: {drawn.plus(4)}</td></tr></table>
{q("FINAL DIAGNOSIS")}<p class="b">LYMPH NODE, LEFT AXILLARY, ULTRASOUND-GUIDED CORE NEEDLE BIOPSY:<br>- DIFFUSE LARGE B-CELL LYMPHOMA, NON-GERMINAL CENTER TYPE (HANS), RELAPSED.<br>- DUAL EXPRESSION OF MYC AND BCL2. SEE COMMENT AND ADDENDUM.</p>
{q("COMMENT")}<p>The patient had DLBCL in 2023, treated with Pola-R-CHP. The present cells keep CD19, which is of interest for cellular therapy; CD20 is seen in a part only. Mantle cell lymphoma is excluded by negative cyclin D1.</p>
{q("MICROSCOPIC")}<p>Cores show effacement by sheets of large cells with vesicular nuclei, frequent mitoses and geographic necrosis. Small T cells are admixed. No follicles.</p>
{q("IMMUNOHISTOCHEMISTRY (BLOCK A2)")}<p>Large cells: CD20 partial; CD19 positive; PAX5 positive; CD79a strongly positive; BCL6 positive; MUM1 positive; BCL2 positive (about {bcl2}% of cells); MYC positive ({myc}%); Ki-67 {ki}%. Negative: CD3, CD5, CD10, CD30, cyclin D1, ALK. In situ hybridization for EBER: negative. CD22: not interpretable, tissue exhausted. Controls (tonsil) reacted as expected.</p>
{q("GROSS DESCRIPTION")}<p>Received in formalin, three cores of 0.6 to 1.4 cm, 0.1 cm across, submitted entirely in A1 - A2. A fourth core in RPMI was sent for flow cytometry (FL report to follow).</p>
<div class="bx">{q("ADDENDUM: FISH")}<p>Break-apart probes on 200 nuclei (cut-off 10%): BCL6 (3q27) REARRANGED in {share}% of nuclei. MYC (8q24): no rearrangement. BCL2 (18q21): no rearrangement. This is not a double-hit lymphoma.</p></div>
<p style="margin-top:28pt">*** Electronically signed out by Dorothea Kessel-Ahmadi, MD *** &nbsp; {drawn.plus(4)} 15:22</p>""",
        css=".id { border-top: .8pt solid #000; border-bottom: .8pt solid #000; margin: 6pt 0 } .q { font-weight: bold; text-decoration: underline; margin-top: 8pt } p { margin-top: 2pt; text-align: justify } .bx { border: .8pt solid #000; padding: 1pt 8pt 6pt; margin-top: 10pt }",
        size="Letter", font="Liberation Mono", pt=8.9, margin="14mm 17mm", footer='"' + case + '  Page " counter(page) " of " counter(pages)')
