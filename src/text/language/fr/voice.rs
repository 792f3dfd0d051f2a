//! French words around those that say who speaks.

use crate::text::language::voice::Voice;

/// The lists of French.
#[rustfmt::skip] // One word a line would hide what belongs together.
pub(super) static VOICE: Voice = Voice {
    verbs: "dispose disposait disposent prévoit prévoyait prévoient décide décida décidait décident \
        prescrit prescrivait prescrivent statue statua statuait autorise autorisa autorisait impose \
        imposa imposait acheva achevait achève alarma alarmaient alarmait alarmant alarme alarment alarmer \
        alarmera alarmèrent alarmé alarmée alarmées alarmés analysa analysaient analysait \
        analysant analyse analysent analyser analysera analysèrent analysé analysée analysées \
        analysés attribua attribuait attribue brosse clôt commence commença commençait compara \
        comparait compare complète complètent compléta complétaient complétait complétant \
        compléter complétera complétèrent complété complétée complétées complétés conta \
        contaient contait contant conte content conter contera contèrent conté contée contées \
        contés corrige corrigea corrigeaient corrigeait corrigeant corrigent corriger corrigera \
        corrigèrent corrigé corrigée corrigées corrigés célèbre célèbrent célébra célébraient \
        célébrait célébrant célébrer célébrera célébrèrent célébré célébrée célébrées célébrés \
        donna donnait donne douta doutaient doutait doutant doute doutent douter doutera \
        doutèrent douté doutée doutées doutés dressa dressait dresse détailla détaillaient \
        détaillait détaillant détaille détaillent détailler détaillera détaillèrent détaillé \
        détaillée détaillées détaillés développa développaient développait développant développe \
        développent développer développera développèrent développé développée développées \
        développés entend entendait entendant entendent entendit entendre espère espèrent espéra \
        espéraient espérait espérant espérer espérera espérèrent espéré espérée espérées espérés \
        faisait fait fit font glissa glissaient glissait glissant glisse glissent glisser \
        glissera glissèrent glissé glissée glissées glissés haussait hausse illustra \
        illustraient illustrait illustrant illustre illustrent illustrer illustrera illustrèrent \
        illustré illustrée illustrées illustrés imagina imaginaient imaginait imaginant imagine \
        imaginent imaginer imaginera imaginèrent imaginé imaginée imaginées imaginés imputa \
        imputaient imputait imputant impute imputent imputer imputera imputèrent imputé imputée \
        imputées imputés inquiète inquiètent inquiéta inquiétaient inquiétait inquiétant \
        inquiéter inquiétera inquiétèrent inquiété inquiétée inquiétées inquiétés interdire \
        interdisant interdit interpella interpellaient interpellait interpellant interpelle \
        interpellent interpeller interpellera interpellèrent interpellé interpellée interpellées \
        interpellés lance lancent lancer lancera lancèrent lancé lancée lancées lancés lança \
        lançaient lançait lançant lire lisait lisant lisent lit livra livrait livre lurent lut \
        légifère légifèrent légiféra légiféraient légiférait légiférant légiférer légiférera \
        légiférèrent légiféré légiférée légiférées légiférés marqua marquaient marquait marquant \
        marque marquent marquer marquera marquèrent marqué marquée marquées marqués moqua \
        moquaient moquait moquant moque moquent moquer moquera moquèrent moqué moquée moquées \
        moqués opposa opposait oppose ouvrait ouvre ouvrit parla parlait parle parlent pointa \
        pointaient pointait pointant pointe pointent pointer pointera pointèrent pointé pointée \
        pointées pointés posa posait pose prend prit publia publiait publie rectifia \
        rectifiaient rectifiait rectifiant rectifie rectifient rectifier rectifiera rectifièrent \
        rectifié rectifiée rectifiées rectifiés redouta redoutaient redoutait redoutant redoute \
        redoutent redouter redoutera redoutèrent redouté redoutée redoutées redoutés releva \
        relevaient relevait relevant releve relevent relever relevera relevèrent relevé relevée \
        relevées relevés ressent retenait retenant retenir retiennent retient retint riait rit \
        sait salua saluaient saluait saluant salue saluent saluer saluera saluèrent salué saluée \
        saluées salués savait sent sentait sert souffla soufflaient soufflait soufflant souffle \
        soufflent souffler soufflera soufflèrent soufflé soufflée soufflées soufflés souriait \
        souriant sourit souscrire souscrit souscrivant tenait termina terminait termine tiennent \
        tient tint traduire traduisait traduisant traduit trouva trouvait trouve vanta vantaient \
        vantait vantant vante vantent vanter vantera vantèrent vanté vantée vantées vantés veut \
        virent vit voient voir voit voudrait voulait voyaient voyait voyant vu étonna étonnaient \
        étonnait étonnant étonne étonnent étonner étonnera étonnèrent étonné étonnée étonnées \
        étonnés évalua évaluait évalue",
    bare_pasts: "",
    infinitives: "accuser acquiescer admettre admonester affirmer ajouter alarmer alerter alléguer \
        analyser annoncer apostropher appeler approuver arguer argumenter assurer attester \
        avancer avertir aviser avouer balbutier blâmer bougonner bredouiller bégayer \
        caractériser certifier chuchoter citer clamer commenter compléter conclure concéder \
        condamner confesser confier confirmer considérer consigner constater conter contester \
        continuer contredire convenir corriger corroborer craindre crier critiquer croire \
        célébrer demander diagnostiquer dicter dire douter déclamer déclarer décrire décréter \
        défendre définir démontrer dénoncer déplorer désapprouver détailler développer dévoiler \
        enseigner entendre espérer estimer exclamer exhorter exiger expliquer exposer formuler \
        fulminer garantir glisser grogner grommeler gronder gémir hurler illustrer imaginer \
        imputer indigner indiquer infirmer informer inquiéter insister interdire interpeller \
        interroger invoquer ironiser juger jurer lamenter lancer lire légiférer maintenir \
        marmonner marmotter marquer marteler maugréer mentionner montrer moquer murmurer narrer \
        nier nommer noter nuancer objecter observer opiner ordonner paraphraser penser persifler \
        pester plaider plaindre plaisanter pointer postuler poursuivre proclamer professer \
        promettre prononcer pronostiquer prophétiser proposer protester préciser prédire \
        présumer prétendre prévenir prêcher qualifier questionner raconter railler rappeler \
        rapporter recommander reconnaître rectifier redire redouter regretter rejeter relater \
        relever remarquer renchérir reprendre reprocher ressasser retenir revendiquer ricaner \
        riposter rugir réaffirmer récapituler réclamer récuser rédiger réfuter réitérer \
        répliquer répondre répéter résumer rétorquer révéler saluer sangloter sermonner signaler \
        signifier souffler souligner soupirer souscrire soutenir spécifier spéculer stipuler \
        suggérer supposer tempêter théoriser tonitruer tonner traduire trancher témoigner vanter \
        vitupérer voir écrier écrire énoncer énumérer établir étonner évoquer",
    gerund_endings: &["ant"],
    third_person: &[],
    prepositions: "à après au auprès autour aux avant avec chez concernant contre d' dans de depuis \
        derrière dès devant du durant en entre envers excepté hors jusqu' jusque malgré \
        outre par parmi pendant pour près quant sans sauf selon sous suivant sur vers via",
    places: "à dans en chez près",
    determiners: "l' la le les un une ce cet cette ces mon ma mes ton ta tes notre nos votre vos chaque \
        aucun aucune nul nulle tel telle tels telles tout toute tous toutes plusieurs quelques \
        certain certaine certains certaines autre autres même mêmes deux trois quatre cinq maint \
        maints des",
    definite: "l' la le les ce cet cette ces des même",
    his: "son sa ses leur leurs",
    her: "son sa ses",
    objects: "l' la le les",
    he: "il",
    she: "elle",
    they: "ils elles",
    others: "j' je tu on nous vous rien personne chacun quelqu'un nul c' ce cela ça ceci celui celle \
        ceux celles",
    it: "cela ceci",
    inner: "craignait espérait imaginait ressent ressentait ressentit sent sentait sentit savait",
    ours: "j' je nous",
    who: "qui",
    epithets: "grand grande vieux vieil vieille jeune pauvre illustre savant savante bon bonne \
        excellent célèbre éloquent ingénieux admirable regretté défunt feu vénérable sage \
        spirituel",
    whose: "dont",
    be: "est sont était étaient été être étant fut furent sera seront serait soit suis sommes",
    auxiliaries: "a ai ait ont avait avaient avoir ayant aura aurait auront eut eurent eu va vont allait \
        vient venait peut peuvent pouvait put pourra pourrait doit doivent devait dut devra \
        devrait veut voulait voulut sait ne n' pas plus point jamais guère faut fallait ose \
        osait semble semblait paraît fait faisait fit laisse laissait",
    between: "aussi ensuite alors puis encore déjà toujours souvent parfois quelquefois jamais ici là \
        ainsi donc cependant toutefois pourtant néanmoins d'ailleurs ailleurs bien mieux même \
        lui-même elle-même eux-mêmes seulement d'abord enfin finalement plus tard tôt longtemps \
        aujourd'hui hier jadis naguère s' se m' me t' te nous vous y en lui leur très fort peu \
        tout simplement également notamment précisément justement explicitement clairement sans \
        détour ouvertement sèchement ironiquement lucidement amèrement crûment joliment \
        fortement volontiers plutôt certes effectivement",
    quoting: "cite citent citait citaient cita citant citer",
    clause: "qu' que si comment pourquoi quand lorsque lorsqu' puisque puisqu' parce car comme mais \
        où dont quoique quoiqu' tandis alors afin bien pendant laquelle lequel lesquels \
        lesquelles duquel auquel combien quoi or quel quelle",
    and: "et ou ni",
    that: "qu' que si comment pourquoi combien",
    by: "par",
    source: "d' de du des par",
    for_: "pour",
    according: "d'",
    to: "après",
    per: "selon suivant chez",
    postposed: "",
    so: "",
    with: "avec",
    sayings: "accusation adage affirmation affirmations allégation allusion analyse analyses annonce \
        aphorisme appel appréciation argument arguments assertion assertions assurance aveu \
        aveux avertissement avis axiome boutade cri citation commentaire commentaires \
        comparaison conception conclusion conclusions confession confidence conseil constat \
        constatation conviction crainte credo critique critiques déclaration déclarations \
        définition définitions démonstration dénonciation description diagnostic dicton discours \
        doctrine doute éloge énoncé évaluation exclamation exhortation explication explications \
        exposé expression expressions formulation formule formules grief hypothèse idée idées \
        injonction insistance interprétation interrogation intuition invective ironie jugement \
        jugements lecture leçon langage maxime message mise mot mots murmure notion objection \
        objections observation observations opinion opinions ordre parole paroles pensée pensées \
        phrase phrases plainte plaidoyer portrait position postulat précepte prédiction préjugé \
        principe proclamation promesse pronostic prophétie propos proposition propositions \
        protestation question questions raisonnement rappel réaction récit recommandation refus \
        regret remarque remarques repartie réplique réponse réponses reproche reproches \
        réquisitoire réserve résumé revendication riposte sentence serment slogan souhait \
        souvenir souvenirs suggestion supposition synthèse témoignage témoignages termes théorie \
        théories thèse thèses verdict version vision vœu voix vue vues",
    works: "allocution article articles autobiographie avant-propos billet biographie brochure \
        cahier cahiers carnet carnets chapitre chronique compte-rendu confessions conférence \
        correspondance cours dissertation éditorial entretien épître essai essais étude études \
        histoire interview introduction journal lettre lettres livre livres manifeste manuscrit \
        mémoire mémoires monographie notes nouvelle opuscule ouvrage ouvrages pamphlet papiers \
        poème poèmes postface préface rapport recueil roman romans sermon sermons texte textes \
        testament traité tribune volume œuvre œuvres oeuvre écrit écrits requête pétition \
        registre procès-verbal dépêche acte actes",
    persons: "abbé académicien activiste acteur actrice anarchiste anthropologue archéologue \
        architecte artiste auteur auteure autrice avocat avocate ami amie biographe botaniste \
        chef chercheur chercheuse chroniqueur chroniqueuse cinéaste citoyen collègue \
        commentateur compositeur confrère conseiller contemporain correspondant critique curé \
        député directeur directrice diplomate disciple docteur dramaturge économiste écrivain \
        écrivaine éditeur éditorialiste élève encyclopédiste enseignant essayiste ethnologue \
        explorateur fabuliste femme féministe général géographe géologue grammairien historien \
        historienne homme ingénieur instituteur journaliste juge jurisconsulte juriste leader \
        lecteur linguiste magistrat maire médecin mémorialiste militant militante ministre \
        missionnaire moine moraliste musicien naturaliste observateur officier ouvrier orateur \
        pamphlétaire pasteur peintre penseur pédagogue philologue philosophe physicien poète \
        poétesse polémiste politologue porte-parole prédicateur président présidente prêtre \
        professeur professeure psychanalyste psychologue publiciste rapporteur rédacteur \
        réformateur responsable révolutionnaire romancier romancière savant secrétaire sénateur \
        sociologue socialiste soldat spécialiste syndicaliste témoin théologien théoricien \
        traducteur traductrice universitaire veuve voyageur voyageuse meunier patron patronne",
    writers: "auteur auteure autrice biographe chroniqueur chroniqueuse critique dramaturge écrivain \
        écrivaine essayiste historien historienne narrateur narratrice philosophe poète poétesse romancier \
        romancière sociologue théoricien",
    male: "époux fils frère garçon grand-père homme mari monsieur neveu oncle père prince roi veuf",
    female: "épouse femme fille grand-mère mère nièce princesse reine sœur tante veuve",
    things: "an année bout bruit cas chose coeur cœur coup début effet esprit exemple fait fin fois force \
        forme heure image jour lieu lumière mal manière matin moment monde mort mot nature nom nombre \
        nuit ordre page part partie point question raison reste résultat scène sens signe sort temps \
        titre ton tour travail vérité vie ville vue",
    named: "appelé appelée nommé nommée",
    lets: "fait faisait fit laisse laissa entend entendit",
    heads: "",
    plural_endings: &["s", "x"],
    thing_endings: &["tion", "sion", "té", "isme", "ance", "ence", "esse"],
    groups: "adversaires amis auteurs autorités avocats biographes certains chercheurs citoyens \
        commentateurs communistes conservateurs contemporains critiques d'aucuns défenseurs \
        députés détracteurs disciples économistes écrivains élèves enseignants experts \
        féministes gens gouvernements historiens historiennes intellectuels journalistes \
        juristes lecteurs libéraux marxistes médecins médias militants moralistes observateurs \
        opposants ouvriers partisans patrons philosophes politiques poètes publicistes \
        réformateurs révolutionnaires savants socialistes sociologues spécialistes syndicats \
        témoins théologiens théoriciens travailleurs universitaires voyageurs d'autres beaucoup \
        plupart",
    bodies: "académie administration affaire agence allemagne alliance ambassade amérique angleterre \
        armée assemblée association avenue banque baie belgique bibliothèque boulevard bourse \
        bureau cabinet canal cathédrale centre chambre château cité club collège comité \
        commission commune compagnie confédération conférence congrès conseil constitution cour \
        département direction école église empire entreprise espagne état états europe \
        exposition fédération fleuve fondation forêt france front garde gare gouvernement groupe \
        guerre hôpital hôtel île îles institut institution internationale italie jardin journal \
        lac ligue lycée magistrature mairie maison marché mer ministère monde mont montagne \
        mouvement musée nation opéra ordre organisation palais parlement parquet parti pays \
        place police pont port préfecture presse province quai quartier région république revue \
        révolution rue russie salle sénat société sorbonne suisse syndicat théâtre tour tribunal \
        union université usine vallée ville",
    as_: "comme ainsi",
    men: "abbé m mr mm monsieur sieur sir lord roi prince duc comte marquis vicomte baron empereur \
        père frère évêque archevêque cardinal pape saint abraham achille adam adolphe adrien \
        alain albert alexandre alexis alfred alphonse ambroise amédée anatole andré anselme \
        antoine antonin aristide armand arnaud arthur auguste augustin aurélien barthélemy \
        basile bastien baptiste benjamin benoît bernard bertrand blaise boris bruno casimir \
        cédric célestin césar charles christian christophe claude clément constant constantin \
        cyprien cyrille damien daniel david denis désiré didier edgar edmond edmund édouard \
        émile emmanuel éric ernest étienne eugène fabien fabrice félix ferdinand fernand firmin \
        florent florian françois franck frédéric gabriel gaël gaspard gaston gauthier geoffroy \
        georges gérald gérard germain gilbert gilles giuseppe grégoire guillaume gustave guy \
        hector henri henry hervé hilaire hippolyte honoré hubert hugo hugues humbert hyacinthe \
        ignace isaac isidore jack jacob jacques jean jean-baptiste jean-claude jean-françois \
        jean-jacques jean-louis jean-luc jean-marie jean-michel jean-paul jean-philippe \
        jean-pierre jean-yves jérôme joachim joël john joseph jules julien justin karl kévin \
        laurent lazare léo léon léonard léopold louis luc lucas lucien ludovic marc marc-antoine \
        marcel marius martial martin matthieu mathieu mathias maurice max maxime maximilien \
        michel mikhaïl napoléon nicolas noël norbert octave olivier oscar otto pascal patrice \
        patrick paul philibert philippe pierre pierre-joseph prosper quentin raoul raphaël \
        raymond rémi rémy renaud rené richard robert roch rodolphe roger roland romain samuel \
        sébastien serge sigmund simon stéphane sylvain théodore théophile thibault thierry \
        thomas tristan ulysse urbain valentin valéry victor vincent vladimir walter william \
        xavier yann yves yvon zacharie friedrich émilien lev fiodor ivan",
    women: "madame mademoiselle mme mmes mlle mlles mrs miss ms reine princesse duchesse comtesse \
        marquise baronne impératrice mère sœur soeur sainte dame adélaïde adèle adrienne agathe \
        agnès aimée alice aline amandine amélie anaïs andrée angèle angélique anna anne \
        anne-marie annette annick annie antoinette apolline ariane arlette audrey aurélie aurore \
        barbara béatrice bénédicte bérénice bernadette berthe brigitte camille carole caroline \
        catherine cécile célestine céline chantal charlotte chloé christelle christiane \
        christine claire clara clarisse claudine clémence clémentine clotilde colette constance \
        corinne danielle delphine denise diane dominique dorothée édith élisabeth éléonore élise \
        ella éloïse émilie emma emmanuelle ernestine estelle esther eugénie eva ève évelyne \
        fanny fernande flora florence françoise gabrielle geneviève georgette germaine ghislaine \
        gilberte ginette gisèle hannah hélène héloïse henriette hermine hortense huguette inès \
        irène isabelle jacqueline janine jeanne jeanne-marie jenny joséphine josette judith \
        julia julie juliette justine karine laetitia laura laure laurence léa léonie léontine \
        liliane lise louise lucette lucie lucienne lydie madeleine manon marceline margot \
        marguerite maria marianne marie marie-anne marie-claire marie-france marie-hélène \
        marie-louise marie-thérèse marion marlène marthe martine mathilde maud michèle micheline \
        mireille monique muriel nadia nadine natalie nathalie nicole ninon noémie odette odile \
        olga olympe ophélie pascale patricia paule paulette pauline pélagie perrine rachel \
        raymonde régine renée rita rosa rosalie rose roxane sabine sandrine sara sarah simone \
        solange sonia sophie stéphanie suzanne sylvie tatiana thérèse ursule valérie véra \
        véronique victoire victorine violette virginie virginia viviane yolande yvette yvonne \
        zoé assia",
    manner_endings: &["ment"],
    pronouns_for_things: true,
};
