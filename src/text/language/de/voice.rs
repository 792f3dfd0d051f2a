//! German words around those that say who speaks.

use crate::text::language::voice::Voice;

/// The lists of German.
#[rustfmt::skip] // One word a line would hide what belongs together.
pub(super) static VOICE: Voice = Voice {
    verbs: "ordnet verfügt verfügte verfügten verordnet verordnete verordneten vorschreibt vorschrieb \
        beschließt beschloss beschlossen festlegt festlegte gestattet gestattete reden sagen ahnt begann begannen beginnt begriff belegt belegte beschwert beschwerte bestimmt \
        bestimmte betrachtet betrachtete bewertet bewertete brachte brachten brandmarkt \
        brandmarkte bringen bringt deuten deutet deutete deuteten dichtet dichtete entscheidet \
        entschied entwarf entwirft erblickt erblickte erkennen erlebt erlebte fahren fassen \
        fasst fasste fassten feiert feierte fuhr fuhren fährt fügen fügt fügte fügten fühlt \
        fühlte führen führt führte führten fürchtet fürchtete gab gaben geben geißelt geißelte \
        gelesen gesehen gibt grinst grinste halten heben hebt hielt hielten hob hoben hält \
        kannte kennt kündigen kündigt kündigte kündigten lacht lachte las lasen legen legt legte \
        legten lehnen lehnt lehnte lehnten liefert lieferte liest ließ lobt lobte lobten lächelt \
        lächelte lässt merken merkt merkte merkten nickt nickte pflichten pflichtet pflichtete \
        pflichteten prangern prangert prangerte prangerten prägt prägte publiziert publizierte \
        rechnen rechnet rechnete rechneten redet redete räumen räumt räumte räumten sah sahen \
        sang schiebt schlagen schließt schloss schloß schlug schlugen schlägt schob schärfen \
        schärft schärfte schärften setzen setzt setzte setzten sieht singt spitzen spitzt \
        spitzte spitzten spürt spürte stand steht stellen stellt stellte stellten stimmen stimmt \
        stimmte stimmten streiten streitet stritt stritten teilen teilt teilte teilten traf \
        tragen trifft trug trugen trägt verfasst verfasste vergleicht verglich verspottet \
        verspottete verstand versteht verwahrt verwahrte veröffentlicht veröffentlichte wandte \
        wandten warf warfen weisen weist weiß wenden wendet wendete wendeten werfen wies wiesen \
        wirft wundert wunderte wusste wußte würdigt würdigte zeichnen zeichnet zeichnete \
        zeichneten zeigen zeigt zeigte zeigten zählen zählt zählte zählten",
    bare_pasts: "",
    infinitives: "",
    gerund_endings: &["end"],
    third_person: &[],
    prepositions: "ab abseits am an angesichts anhand anlässlich ans anstatt anstelle auf aufgrund aufs aus \
        außer außerhalb beim bei bezüglich binnen bis dank durch durchs entgegen entlang \
        entsprechend für fürs gegen gegenüber gemäß hinsichtlich hinter im in infolge innerhalb \
        ins jenseits kraft laut mit mithilfe mitsamt mittels nach nahe neben nebst ohne oberhalb \
        per samt seit seitens statt trotz über übers um ums unter unterm unterhalb unweit vom \
        von vor vorm während wegen wider zu zufolge zugunsten zum zur zwischen",
    places: "in im bei nahe außerhalb innerhalb",
    determiners: "das dem den der des die ein eine einem einen einer eines dies diese diesem diesen dieser \
        dieses jede jedem jeden jeder jedes jene jenem jenen jener jenes kein keine keinem \
        keinen keiner alle allen aller alles manche manchem manchen mancher einige einigen \
        einiger viele vielen vieler mehrere mehreren mehrerer solche solchen solcher solches \
        welch beide beiden zwei drei vier fünf mein meine meinem meinen meiner meines unser \
        unsere unserem unseren unserer unseres derselbe dieselbe dasselbe desselben derselben \
        demselben denselben andere anderen anderer jeglicher etliche wenige wenigen weniger",
    definite: "das dem den der des die dies diese diesem diesen dieser dieses jene jener jenem jenen \
        derselbe dieselbe",
    his: "sein seine seinem seinen seiner seines dessen",
    her: "ihr ihre ihrem ihren ihrer ihres deren",
    objects: "",
    he: "er",
    she: "sie",
    they: "",
    others: "ich du wir man jemand niemand jedermann alles nichts etwas einer mancher keiner",
    it: "es",
    inner: "fühlt fühlte fühlten empfand empfindet fürchtete hoffte spürt spürte wünschte weiß wusste",
    ours: "ich wir",
    who: "wer der die welcher welche",
    epithets: "alte alten alter berühmte berühmten große großen großer frühe frühen früher ehrwürdige \
        gelehrte gelehrten gute guten junge jungen junger jüngere jüngeren selige seligen späte \
        späten später verstorbene verstorbenen ältere älteren weise weisen witzige geistreiche \
        arme armen",
    whose: "dessen deren",
    be: "bin bist ist sind war waren wäre wären sei seien gewesen sein wird werden wurde wurden \
        worden würde werde",
    auxiliaries: "habe haben hat hatte hatten hätte hätten kann können konnte konnten könnte könnten muss \
        muß müssen musste mußte mussten darf dürfen durfte durften dürfte mag mögen mochte \
        möchte möchten soll sollen sollte sollten will wollen wollte wollten lässt läßt ließ \
        nicht nie niemals gehabt",
    between: "neulich kürzlich jüngst unlängst etwas auch zudem ferner dann daraufhin wieder wiederum einmal später hier dort da noch immer \
        stets oft häufig manchmal bisweilen gelegentlich zweimal selbst sich daher deshalb also \
        somit folglich jedoch aber indes indessen allerdings freilich dagegen hingegen dennoch \
        trotzdem gleichwohl nun jetzt damals einst schon bereits bald zuerst zunächst \
        schließlich endlich zuletzt etwa so sehr ganz gar nur bloß eben gerade ausdrücklich \
        treffend kurz knapp lapidar nüchtern trocken scharf bissig spöttisch ironisch polemisch \
        pathetisch emphatisch zutreffend rückblickend zusammenfassend abschließend einleitend \
        weiter weiterhin fort hinzu fest klar ab aus zurück hin dazu darauf darüber dabei daran \
        dafür davon es ihm ihr ihnen uns mir dir euch ihn gern gerne vielmehr nämlich ja doch \
        wohl offen deutlich ähnlich zugleich gleichzeitig übrigens lakonisch bitter zornig \
        empört verbittert leise laut heute gestern sodann überdies außerdem unumwunden \
        unverblümt wörtlich sinngemäß triumphierend resigniert trotzig",
    quoting: "zitiert zitierte zitieren zitierten zitierend",
    clause: "nachdem bevor ehe dass daß weil wenn während obwohl obgleich obschon wenngleich ob wo \
        wohin woher wohingegen da damit seit seitdem solange sobald sofern falls bis was wie \
        warum weshalb wieso aber sondern als indem sodass denn welche welcher welches wer wen \
        wem worin worauf worüber womit wodurch",
    and: "und oder sowie noch",
    that: "dass daß ob wie warum weshalb was",
    by: "von durch seitens",
    source: "von des der bei aus durch",
    for_: "für",
    according: "nach",
    to: "zu",
    per: "laut gemäß zufolge nach bei",
    postposed: "zufolge",
    so: "so",
    with: "mit",
    sayings: "ansicht ansichten antwort antworten argument argumente arguments argumentation \
        auffassung auffassungen auskunft ausruf aussage aussagen ausspruch aussprüche befund \
        begründung behauptung behauptungen bekenntnis bemerkung bemerkungen beobachtung \
        beobachtungen bericht berichte beschreibung beteuerung bild bitte charakterisierung \
        credo definition definitionen deutung devise diagnose diktum dogma drohung einschätzung \
        einsicht einsichten einwand einwände einwurf entgegnung erinnerung erinnerungen \
        erklärung erklärungen erkenntnis erwiderung fazit feststellung folgerung forderung \
        forderungen formel formeln formulierung formulierungen frage fragen gedanke gedanken \
        geständnis glaube glauben grundsatz hinweis hypothese idee ideen interpretation klage \
        kommentar kommentare kritik lehre lehrsatz leitsatz lob losung maxime meinung meinungen \
        mahnung motto notiz parole plädoyer position postulat prognose prophezeiung protest \
        prinzip rat ratschlag rede replik resümee satz satzes sätze sätzen schilderung schluss \
        schlussfolgerung selbstauskunft sentenz slogan spott spruch sprache standpunkt \
        stellungnahme tadel theorie these thesen überlegung überlegungen überzeugung urteil \
        urteile urteils urteilen verdikt verdacht vergleich vermutung versicherung versprechen \
        vision vorschlag vorwurf vorwürfe wahlspruch warnung warnungen wendung wort worte worten \
        wortes wunsch zeugnis zitat zusammenfassung zweifel ausführung ausführungen darstellung \
        einlassung",
    works: "abhandlung abhandlungen artikel artikeln artikels aufsatz aufsatzes aufsätze aufsätzen \
        aufzeichnungen autobiographie autobiografie band beitrag biographie biografie brief \
        briefe briefen briefes briefs broschüre buch buches buchs bücher büchern denkschrift \
        dissertation einleitung epistel erinnerungen erzählung essay essays geschichte gedicht \
        gedichte gutachten handschrift journal kapitel kolumne leitartikel lebenserinnerungen \
        manifest manuskript memoiren monographie monografie nachwort notizbuch notizbücher \
        pamphlet predigt predigten protokoll rede reden referat reportage roman rezension \
        schreiben schrift schriften studie studien tagebuch tagebücher tagebüchern testament \
        text texte traktat vorlesung vorlesungen vorrede vortrag vortrags vorwort werk werke \
        werkes werks eingabe eingaben petition petitionen gesuch bittschrift protokolle akte \
        akten verordnung fabrikordnung urkunde urkunden inschrift zuschrift leserbrief eintrag \
        einträge vermerk vermerke fußnote anmerkung erlass flugschriften denkschriften interview \
        umfrage",
    persons: "abgeordnete abgeordneter aktivist aktivistin anarchist anthropologe anwalt anwältin arzt \
        ärztin aufklärer autor autorin autors beobachter beobachterin biograph biografin \
        biographin biograf bischof botschafter bürgermeister chronist chronistin dichter \
        dichterin dichters diplomat doktor dramatiker dramatikerin erzähler erzählerin essayist \
        essayistin ethnologe ethnologin forscher forscherin freund freundin führer gelehrte \
        gelehrter geograph geologe geschichtsschreiber gewerkschafter gewerkschafterin \
        herausgeber herausgeberin historiker historikerin historikers jurist juristin journalist \
        journalistin kapitän kollege kollegin komponist kommentator kritiker kritikerin \
        kunsthistoriker kunsthistorikerin künstler künstlerin lehrer lehrerin leiter leiterin \
        literaturwissenschaftler literaturwissenschaftlerin lyriker lyrikerin maler malerin \
        minister ministerin missionar mönch müller naturforscher nationalökonom ökonom ökonomin \
        pädagoge pfarrer philologe philosoph philosophin philosophen physiker politiker \
        politikerin politologe präsident prediger priester professor professorin psychologe \
        publizist publizistin redakteur redakteurin redner reformator reisende reisender \
        revolutionär rezensent rezensentin richter romancier schauspieler schriftsteller \
        schriftstellerin schüler schülerin sekretär soldat soziologe soziologin sozialist \
        sozialistin sprecher sprecherin staatsmann student studentin theologe theologin \
        theoretiker theoretikerin verfasser verfasserin verleger volkskundler vorsitzende \
        vorsitzender wissenschaftler wissenschaftlerin wirt witwe zeitgenosse zeitgenossin zeuge \
        zeugin zeugen übersetzer übersetzerin marxist liberale anarchistin chefin chef direktor \
        direktorin",
    writers: "autor autorin biograph biographin chronist dichter dichterin dramatiker erzähler essayist \
        historiker historikerin kritiker kritikerin philosoph philosophin romancier schriftsteller \
        schriftstellerin soziologe soziologin theoretiker verfasser verfasserin",
    male: "bruder ehemann enkel großvater herr junge könig mann neffe onkel prinz sohn sprecher vater \
        witwer",
    female: "ehefrau enkelin frau großmutter königin mutter mädchen nichte prinzessin schwester sprecherin \
        tante tochter witwe",
    things: "absatz anfang beispiel bild buchstabe ding ende ergebnis fall frage gedanke geist grund herz \
        idee jahr leben licht macht natur ort punkt sache satz seite sinn stelle stück tag tatsache teil \
        titel tod wahrheit weg welt werk wert wort zahl zeichen zeit zeile zustand",
    named: "namens genannt",
    lets: "lässt ließ lassen hört hörte",
    heads: "",
    plural_endings: &["en", "innen", "n"],
    thing_endings: &["heit", "keit", "ung", "schaft", "tion", "ismus", "ität", "nis", "tum"],
    groups: "abgeordneten anhänger arbeiter autoren autorinnen befürworter beobachter biographen \
        bürger dichter experten fachleute feministen feministinnen forscher forschern freunde \
        gegner gelehrten gewerkschaften historiker historikern historikerinnen journalisten \
        juristen kenner kommentatoren kommunisten konservative konservativen kritiker kritikern \
        lehrer leser leute liberale liberalen marxisten medien menschen ökonomen philosophen \
        politiker publizisten reformer reisende revolutionäre schriftsteller sozialdemokraten \
        sozialisten soziologen theologen theoretiker verteidiger vertreter volk wissenschaftler \
        wissenschaftlern wortführer zeitgenossen zeitungen zeugen zuschauer andere manche viele \
        einige",
    bodies: "abteilung akademie amt anstalt armee ausschuss ausschuß bahn bahnhof bank behörde \
        bibliothek bistum botschaft bucht bund bundesrat bundestag brücke burg büro deutschland \
        direktion dorf england europa fakultät film firma fluss forum fraktion frankreich garten \
        gefängnis gemeinde genossenschaft gericht gerichtshof gesellschaft gewerkschaft halle \
        hafen handelskammer haus heer hof hochschule insel institut italien kabinett kaiserreich \
        kammer kanal kanzlei kirche klinik kloster komitee kommission konferenz kongress kongreß \
        konzern krankenhaus kreis küste land landtag liga magistrat marine meer ministerium \
        museum nation österreich orden organisation palast park parlament partei plenum platz \
        polizei post präsidium presse provinz rat rathaus regierung reich reichstag republik \
        revolution rußland russland schloss schloß schule schweiz see sekretariat senat \
        sowjetunion staat staaten stadt station stiftung straße synode theater tor turm union \
        universität verband verein vereinigung verlag versammlung verwaltung volkskammer weg \
        werk zeitung zentrale zentralkomitee zentrum",
    as_: "wie so als",
    men: "herr herrn herren mr sir lord monsieur könig kaiser prinz herzog fürst graf freiherr \
        baron vater bruder bischof erzbischof papst pater pfarrer pastor abt hauptmann major \
        oberst general zar hofrat abraham achim adam adolf adalbert albert albrecht alexander \
        alexandre alfred alois andreas andré anselm anton armin arno arnold arthur artur august \
        axel balthasar bastian benedikt benjamin bernd bernhard berthold bertolt bodo boris \
        bruno carl caspar charles christian christoph claude claus clemens conrad cornelius \
        daniel david detlef dieter dietrich dirk dominik eberhard eckart eckhard edgar edmund \
        eduard egon emil emile erhard erich erik ernst erwin eugen ewald fabian felix ferdinand \
        florian frank franz friedrich fritz gabriel georg george georges gerd gerhard gerhart \
        gernot giovanni giuseppe gottfried gotthold gottlieb guido gustav günter günther hannes \
        hanns hans harald harry hartmut heiner heino heinrich heinz helmut helmuth hendrik henri \
        henry herbert hermann holger horst hubert hugo ignaz ingo isaac iwan jakob jan jacques \
        jean jens joachim jochen johann johannes john jonas josef joseph julian julius jörg \
        jürgen kai karl karl-heinz kaspar kevin klaus konrad kurt lars leo leon leonhard leopold \
        lorenz lothar louis ludwig luis lukas lutz manfred marc marcel marco mario markus martin \
        mathias matthias max maximilian michael moritz moses nicolas niklas nikolaus norbert \
        olaf oliver oskar otto otfried patrick paul peter philipp pierre rainer ralf ralph \
        reiner reinhard reinhart reinhold richard robert roland rolf rudi rudolf ruprecht \
        rüdiger sebastian siegfried siegmund sigmund simon stefan stephan sven theo theodor \
        thilo thomas thorsten tilman tim tobias udo ulrich uwe valentin veit viktor vincent \
        volker waldemar walter walther werner wilfried wilhelm william willi willy wladimir wolf \
        wolfgang wolfram xaver friedemann gisbert heimito immanuel jurek leszek lew michail \
        iosif josip georgi nikolai sergej alexej ossip",
    women: "frau fräulein mrs miss ms mme mlle königin kaiserin prinzessin herzogin fürstin gräfin \
        baronin schwester äbtissin zarin adelheid agathe agnes alexandra alice alma amalie \
        andrea angela angelika anja anke anna anne annegret anneliese annemarie annette antje \
        antonia astrid auguste barbara beate beatrice beatrix bertha bettina birgit brigitte \
        britta carla carola caroline catharina charlotte christa christel christiane christina \
        christine clara claudia cora cornelia corinna dagmar daniela diana dora doris dorothea \
        dorothee edith elena elfriede elisabeth elke ella ellen elsa else elvira emilie emma \
        emmy erika erna esther eva evelyn fanny franziska frieda friederike gabi gabriele gerda \
        gertrud gisela greta gretchen grete gudrun hanna hannah hannelore hedwig heide heidi \
        heike helena helene helga henriette herta hertha hilde hildegard ida ilse ilona ina inge \
        ingeborg ingrid irene iris irma irmgard isabel jana jenny johanna judith jutta julia \
        juliane karin karla karola karoline katharina kathrin katja katrin klara kristina käthe \
        karen lea lena leni leonie lili lilly lina linda lisa liselotte lotte louise luise magda \
        magdalena malwida manuela margarete margarethe margit margot margret maria marianne \
        marie marieluise marina marion marlene marta martha mathilde mechthild melanie meta mia \
        milena minna mira miriam mona monika monique nadine natalie nelly nicole nina nora olga \
        ottilie paula petra pia rahel regina regine renate rita rosa rose rosemarie ruth sabine \
        sara sarah selma sibylle sigrid silke silvia simone sonja sophie stefanie stephanie \
        susanne svenja sylvia tanja tatjana teresa thea therese theresia tina ulla ulrike ursula \
        ute uta vera verena veronika viktoria wanda waltraud wilhelmine yvonne",
    manner_endings: &[],
    pronouns_for_things: true,
};
