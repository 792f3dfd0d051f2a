//! English words around those that say who speaks.

use crate::text::language::voice::Voice;

/// The lists of English.
pub(super) static VOICE: Voice = Voice {
    verbs: "acclaim acclaimed acclaiming acclaims accuse accused accuses accusing advance advanced \
        advances advancing anticipate anticipated anticipates anticipating appeal applaud \
        applauded applauding applauds ascertain ascertained ascertaining ascertains assume \
        assumed assumes assuming attack attacked attacking attacks bid blame blamed blames \
        blaming boast call calling castigate castigated castigates castigating censure censured \
        censures censuring charge chide chided chides chiding compare compared compares \
        comparing conceive conceived conceives conceiving consider \
        considering considers cry demand deride derided derides deriding details detect detected \
        detecting detects determine determined determines determining discover discovered \
        discovering discovers doubted doubting doubts dub dubbed dubbing dubs entreat entreated \
        entreating entreats envision envisioned envisioning envisions estimate estimated \
        estimates estimating evoke evoked evokes evoking express expressed expresses expressing \
        extol extolled extolling extols fear feared fearing fears feeling find finding finished \
        finishes finishing forewarn forewarned forewarning forewarns gloss glossed glosses \
        glossing hail hailed hailing hails heard hearing holding hope hoped hopes hoping \
        identified identifies identify identifying imagine imagined imagines imagining interrupt \
        interrupted interrupting interrupts intimate intimates intimating jest joke justified \
        justifies justify justifying knew know knowing known knows label labeled labeling labels \
        learning liken likened likening likens listed listing mean meaning means meant meditate \
        meditated meditates meditating mock named naming notice noticed notices noticing object \
        ordering outline paint painted painting paints paraphrase paraphrased paraphrases \
        paraphrasing perceive perceived perceives perceiving persist persisted persisting \
        persists phrase pontificate pontificated pontificates pontificating praise praised \
        praises praising presented presenting presents promise prove proved proves proving \
        putting questions rage raged rages raging rant ranted ranting rants reading realise \
        realised realises realising realize realized realizes realizing reason reasoning reasons \
        rebuke reckon reckoned reckoning reckons recognise recognised recognises recognising \
        recognize recognized recognizes recognizing regard regarding rejoin rejoined rejoining \
        rejoins report reproach reproached reproaches reproaching resume resuming rhapsodise \
        rhapsodised rhapsodises rhapsodising ridicule ridiculed ridicules ridiculing satirise \
        satirised satirises satirising see sermonise sermonised sermonises sermonising show \
        signal signaled signaling signals sketch sketched sketches sketching speaking stammer \
        stammered stammering stammers state styled sums suspect taunt taunted taunting taunts \
        take takes teaching  tease teased teases teasing telling termed terming thank thanked thanking \
        thanks traced traces tracing treated treating treats trust trusted trusting trusts \
        \
        provide provides provided providing found begin begins began open opens opened joked decry \
        decried decries fume fumed fumes grumble grumbled grumbles gasp gasped gasps interject \
        interjected interjects interpose interposed interposes lambast lambasted lambasts slam slammed \
        brand branded brands tweet tweeted tweets post posted blog blogged blogs text texted enact enacts \
        enacted nod nodded nods weep wept whoop whooped yelp yelped coo cooed pant panted soothe soothed \
        mouthed demurred snarl snarled snarls chirp chirped croak croaked pipe piped pipes rumble rumbled \
        sings sang sing chant chanted chants \
        direct directed directing directs orders require required requires requiring prescribe prescribed \
        prescribes prescribing ordain ordained ordains mandate mandated mandates mandating decide decided \
        decides deciding \
        bellow bellowed bellowing bellows boom boomed chuckle chuckled chuckles drawl drawled drawls \
        echo echoed echoes enthuse enthused enthuses grin grinned grins growl growled growling \
        growls gush gushed gushes hiss hissed hisses laugh laughed laughing laughs shrug shrugged \
        shrugging shrugs smile smiled smiling smiles snap snapped snaps sniff sniffed sniffs snort \
        snorted snorting snorts stammer stammered stammers upbraid upbraided upbraiding upbraids viewed viewing witness witnessed witnesses \
        witnessing",
    bare_pasts: "put read set bid",
    infinitives: "",
    gerund_endings: &["ing"],
    third_person: &["s", "es"],
    manner_endings: &["ly"],
    objects: "",
    pronouns_for_things: false,
    per: "",
    postposed: "",
    so: "",
    prepositions: "about above across after against along amid among around at before behind below \
        beneath beside besides between beyond by concerning despite down during except following \
        for from in inside into like near of off on onto out outside over past regarding round \
        since through throughout till to toward towards under unlike until up upon via with within \
        without contrary owing per versus",
    places: "across at in inside near outside throughout",
    determiners: "a an the this that these those some any no every each another all both most many \
        few several such certain one two three my our your its",
    definite: "the this that same",
    his: "his",
    her: "her",
    he: "he",
    she: "she",
    they: "they",
    others: "i we you it one nobody everyone everybody somebody someone anyone there",
    it: "it",
    inner: "feel feeling feels felt feared fears hoped hopes imagined imagines knew knows perceived perceives \
        sensed senses wished wishes",
    ours: "i we",
    who: "who",
    whose: "whose",
    epithets: "elder younger great late old young poor learned worthy good honest excellent venerable celebrated \
        famous eloquent ingenious admirable gallant witty judicious",
    be: "be is are was were been being am",
    auxiliaries: "has have had having do does did will would shall should can could may might must used \
        to not never cannot",
    between: "also too then once again later now here there further still even ever always often \
        sometimes twice himself herself themselves itself therefore thus hence however moreover \
        nevertheless nonetheless indeed elsewhere only just first soon afterwards already rather \
        so well long",
    quoting: "quote quotes quoted quoting cite cites cited citing",
    clause: "after before that because when while whilst although though if whether where whereas since unless \
        until which what how why but than as",
    and: "and or nor",
    that: "that whether how why",
    by: "by",
    source: "of by from",
    for_: "for to",
    according: "according",
    to: "to",
    with: "with",
    sayings: "account accounts accusation admission admonition advice allegation allusion analysis \
        announcement answer answers aphorism apology argument arguments assertion assertions \
        assessment assumption avowal axiom belief call cautions charge claim claims comment \
        comments complaint conclusion conclusions confession conjecture contention conviction \
        conception criticism declaration definition definitions demand denial denunciation \
        description dictum doctrine estimate evaluation evidence explanation expression \
        formula formulation hypothesis idea ideas injunction insight insistence insistences \
        interpretation jibe judgement judgment lament language line maxim message motto notion \
        objection objections observation observations opinion opinions phrase phrases plea point \
        policy position praise prayer prediction principle promise pronouncement pronouncements \
        prophecy proposal proposition protest question questions quip rebuke recollection \
        recollections recommendation refusal rejoinder remark remarks reminder reply replies report \
        reproach request response retort rule saying sayings sentence slogan speech statement \
        statements story suggestion summary teaching term terms testimony theory thesis thought \
        thoughts threat tirade verdict verdicts view views vision vow warning warnings wish wishes \
        witness word words",
    works: "address article articles autobiography biography book books chapter column confessions \
        diary diaries dissertation editorial entries entry epistle essay essays history introduction journal \
        journals lecture lectures letter letters manifesto manuscript memoir memoirs monograph \
        narrative note notebook notebooks notes novel pamphlet paper papers passage poem preface \
        sermon sermons speeches study text tract treatise work works writing writings",
    persons: "accountant actor actress advocate agent analyst applicant apprentice archivist artist \
        assistant aunt baker barber bargeman bishop blacksmith boatman boy brother builder butcher \
        candidate caretaker carpenter chairman chairwoman chairperson chemist clergyman clerk client \
        coach commander constable cook councillor councilor counsellor countryman curate curator \
        customer dancer daughter deacon defendant delegate designer detective diplomat director \
        driver engineer ex-wife expert farmer father fisherman foreman gardener gentleman girl \
        governor grandfather grandmother guard guide headmaster headteacher heir heroine hero \
        hostess host hunter husband inspector interviewee investigator interpreter judge juror \
        keeper king labourer laborer lad lady landlady landlord lodger librarian lieutenant \
        magistrate maid manager mariner mason master mate mayor mechanic merchant miller miner \
        monk mother musician narrator neighbor neighbour niece nephew novice nun nurse officer \
        official operator owner painter parson participant partner passenger patient patron peasant \
        photographer pilot pioneer plaintiff policeman porter postmaster president prioress \
        prisoner producer proprietor protester pupil queen resident respondent retainer \
        sailor secretary senator sergeant servant sexton shepherd shopkeeper singer sister skipper \
        smith soldier solicitor son spokesman spokesperson spokeswoman squire steward stranger \
        surgeon surveyor tailor tenant trader translator treasurer tutor uncle vicar victim \
        villager visitor volunteer waiter waitress warden weaver widow wife worker \
        columnist diarist dramatist lecturer \
        activist anarchist anthropologist author biographer chronicler colleague commentator \
        comrade contemporary critic disciple doctor economist editor essayist explorer friend \
        geographer geologist historian journalist jurist lawyer leader man menshevik minister \
        missionary naturalist novelist observer philosopher physician physicist playwright poet \
        politician preacher priest professor psychologist reformer reviewer revolutionary scholar \
        scientist socialist sociologist speaker statesman student teacher theologian theorist \
        thinker traveller traveler witness woman writer",
    writers: "anthropologist author biographer chronicler columnist critic diarist dramatist economist \
        essayist geographer historian lecturer naturalist novelist philosopher playwright poet \
        psychologist reviewer scholar sociologist theologian theorist thinker writer",
    male: "boy boys brother chairman daddy dad father gentleman grandfather grandpa grandson husband king \
        lad man men nephew priest prince son spokesman stepfather uncle widower",
    female: "actress aunt daughter girl girls grandmother granddaughter heroine lady lass mother mum \
        niece nun princess queen sister spokeswoman stepmother widow wife woman women",
    things: "beginning bell boat case cases chance comparison custom data day days death \
        deed door effect end ending event events example fact facts fashion feeling figure figures \
        ground grounds half heart idiom image joke land life light logic look lot matter \
        mind moment music name nature night noise number numbers order page pages part parts \
        passion past place places point points power present price problem problems process reason \
        result results rhythm river scene scenes sea sense sentiment shape sign signs silence \
        situation sound spirit stage style system table tables thing things time times title \
        tone tradition truth turn use value war way ways week weeks wind world year years",
    named: "called named",
    lets: "has have had hear heard hears let lets made make makes",
    heads: "squire",
    plural_endings: &["s"],
    thing_endings: &["ness", "ity", "tion", "sion", "ism", "ment", "ence", "ance", "ture", "ship"],
    groups: "academics authors biographers campaigners commentators communists contemporaries critics \
        defenders economists editors educators experts feminists friends governments historians \
        journalists liberals marxists moralists observers officials opponents others people \
        philosophers politicians proponents readers reformers researchers reviewers \
        revolutionaries scholars scientists socialists sociologists some students studies \
        supporters teachers theorists travellers travelers witnesses workers writers",
    bodies: "academy administration affair age agency alliance america army assembly association \
        authority avenue bank bay board britain bridge bureau cabinet canal cape castle cathedral \
        chamber china church city club college commission committee commons commonwealth company \
        conference confederation congress constitution convention council county court creek day \
        department district east empire england europe expedition faculty federation forest fort \
        foundation france front garden germany government greece group guild guinea hall harbour \
        hill hospital hotel house india institute institution international ireland island islands \
        italy lake land league legion library lords market ministry movement museum north ocean \
        office order organisation organization palace park parliament party peninsula plan plaza \
        plenum police port press programme project province reform region republic revolution rising \
        river road room rome rule russia school schools scotland sea secretariat senate service \
        society south spain square state states station street survey theatre times tower town \
        treaty tribunal trust union university valley village wales war west wood world zealand",
    as_: "as",
    men: "mr sir lord king prince duke count father brother rev reverend bishop archbishop pope \
        emperor saint squire captain colonel major abraham adam adolf albert alexander alfred \
        andrew anthony antonio arthur auguste benjamin bernard bertrand carl charles charlie \
        christopher claude daniel david donald edmund edward emile eric ernest etienne eugene \
        francis frank franz frederick friedrich georg george gerald gilbert giovanni giuseppe \
        gordon gustav guy hans harold harry havelock hector henri henry herbert herman horace \
        howard hugh hugo isaac ivan jack jacob jacques james jean jeremy jerome john jonathan \
        joseph josef jules julius karl keith kenneth lawrence leo leon leonard leopold lewis \
        louis ludwig luigi luke marcel marcus mark martin matthew max maurice michael mikhail \
        milton murray nathaniel neil nicholas noam norman oliver oscar otto patrick paul percy \
        peter philip pierre pyotr ralph raymond richard robert roger roland ronald rudolf \
        rudyard rupert samuel saul sergei sidney sigmund simon stanley stephen steven stuart theodor \
        theodore thomas timothy tom victor vincent vladimir walter werner wilhelm will william \
        winston adrian alan alasdair albrecht alec alistair allan allen ambrose andre angus \
        archibald arnold aubrey augustine barnaby barry bartholomew boris brian bruno calvin \
        cecil cedric clarence clement clifford clive colin conrad cornelius craig cuthbert cyril \
        cyrus darren denis dennis derek desmond dmitri dominic douglas duncan edgar edmond edwin \
        elias elijah enoch ephraim erasmus ernst erwin eugen ezra felix ferdinand fernando fred \
        fyodor gareth garrett gaston geoffrey gideon giles glenn gottfried graham gregory \
        griffith gustave hamish harvey heinrich helmut hermann horatio hubert humphrey iain ian \
        ignatius igor immanuel irving isaiah jakob jasper jeff jeffrey jeremiah jim joachim \
        johann johannes jonas jorge jose joshua josiah juan jurgen kevin klaus konrad lancelot \
        laurence linus lionel lloyd lorenzo lucas lucien magnus malcolm manuel marco mario \
        maurizio maximilian melvin milan morris muhammad neville nigel nikolai nolan norbert \
        octavius orlando oswald otis owen pablo pascal pedro perceval percival philemon phillip \
        quentin rafael ramsay raphael reginald reuben ricardo roderick rodney rory rowland \
        rudolph rufus russell salvador seamus sebastian septimus seth silas silvester solomon \
        stefan stewart sylvester ted terence thaddeus theophilus tobias toby tomas trevor \
        tristram tyrone ulrich umberto uriah vernon wallace warren wendell wilbur wilfred \
        wilfrid winthrop wolfgang yuri zachary",
    women: "mrs miss ms lady queen princess duchess countess madame mme mlle dame sister agnes \
        alexandra alice amy angela ann anna anne annie audre barbara beatrice bell betty carol \
        caroline catherine charlotte christine clara constance dorothy edith eleanor elizabeth \
        ellen emily emma ethel eva eve fanny florence frances georgiana gertrude grace hannah \
        harriet helen henrietta iris isabel isabella jane janet jean-marie jessie joan josephine \
        joyce judith julia kate katharine katherine laura lily louise lucy lydia margaret maria \
        marie marion martha mary mathilde maya melissa mildred millicent miriam nancy naomi nina \
        nora olive olympe patricia phyllis rachel rebecca rosa rose rosalind ruth sarah silvia \
        simone sojourner sophia susan suzanne sylvia teresa ursula vera victoria virginia \
        voltairine winifred abigail ada adela adelaide adele adrienne agatha ailsa alison althea \
        amanda amelia anastasia andrea angelica annette annika antonia astrid augusta beatrix \
        bella bernadette bertha bessie bethany betsy brenda bridget camilla carla cassandra \
        cecilia celia cheryl chloe christiana claire claudia clementine cora cordelia cynthia \
        daphne deborah deirdre delia della denise diana dinah dolores dora doris dorothea edna \
        edwina eileen elaine eleanora elena elinor elise eliza ella elsie emilia emmeline erica \
        ernestine estella esther eugenia eunice evangeline evelina fatima felicia felicity fiona \
        flora frieda gabriela gabrielle gail georgina germaine gillian gladys gloria greta \
        gwendolen gwendolyn hannelore hedwig heidi helena helene henriette hilda hortense ida \
        imogen ines ingrid irene irma isobel jacqueline janice jennifer jenny jill joanna joanne \
        johanna josefina juliana juliet julietta justine karen karin kathleen kathryn kirsten \
        kitty lavinia leah leila leonora letitia lilian lillian linda lisa liza lois loretta \
        lorna lorraine lottie louisa luisa mabel madeleine madeline magdalena maggie marcia \
        margaretha margery margot marguerite marianne marina marjorie marlene matilda maud maude \
        maureen mavis maxine melanie mercedes meredith michelle minnie miranda moira molly mona \
        monica muriel myra nadia nadine natalia natalie nell nellie nicola nicole noreen norma \
        octavia odette olga olivia ophelia paula paulina pauline penelope philippa phoebe \
        phyllida priscilla rachael ramona rebekah renata rhoda roberta rosalie rosamond rosamund \
        rosemary rowena roxana sabina sally samantha sandra selina selma serena sharon sheila \
        shirley sibyl sigrid sonia sophie stella stephanie susanna susannah sybil tamara tatiana \
        thelma theodora theresa therese tina valerie vanessa veronica viola violet wanda \
        wilhelmina winona yvette yvonne zelda zoe",
};
