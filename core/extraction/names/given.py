"""Given names that are common in the news, folded: English first, then those of other languages.

Left out are those that are better known as places, months or everyday words ("Florence", "April", "Grace").
"""

from copydesk.core.extraction.words.name_forms import fold

_ENGLISH = """
    aaron abby abel abigail abraham ada adam adele adrian agatha agnes aidan alan alasdair alastair albert alec
    alex alexander alexandra alexis alfie alfred algernon alice alicia alison alistair allan allen allison alma
    alvin alyssa amanda amelia amelie amos amy anastasia andre andrea andrew andy angela angie angus anita ann
    anna anne annette annie ansel anthony anton antony archie ariel arlene arlo arnold arthur ashley astrid aubrey
    audrey augusta avery barbara barnaby barney barry beatrice becky belinda ben benedict benjamin benny
    bernadette bernard bernice bernie bert bertha beth bethany betsy betty bettye beverly billie billy blanche bob
    bobby bonnie boris brad bradley brandon brandy bree brenda brendan brent brett brian brianna bridget bronwyn
    bruce bruno bryan bryce burt byron caitlin caleb callum calvin cameron camilla candice carl carla carly carmel
    carmen carol caroline carolyn carrie casey cassandra cathal catherine cathy cecil cecilia cedric celeste cesar
    chad charlene charles charlie chelsey cheryl chloe chris christina christine christopher chuck ciara ciaran
    cindy claire clara clarence clarissa claudette claudia claudine clayton clementine clifford clint clive cody
    colin colleen connie connor conrad constance cora cordelia corey cormac cornelius cosmo courtney craig
    cressida curt curtis cynthia cyril dallin damian damon dan dana daniel danielle danny daphne darcy darius
    darlene darrell darren daryl dave david davina deborah debra declan deirdre delia demetrius denise dennis
    denzel derek desiree desmond dewey dewi dexter diana diane dianne dick dinah dirk dolly dolores dominic don
    donald donna dora doreen dorian doris dorothy doug douglas duncan dustin dwayne dwight dylan ebenezer ebony
    eddie eddy edgar edie edith edmund edna edward edwin effie eileen elaine eleanor eleanore elena elias elijah
    elisa eliza elizabeth ella ellen ellie elliot elliott ellis elmer eloise elsie emanuel emile emily emma
    emmanuel emmett enid enoch eoin ephraim eric erica erik erika erin ernest ernie esme estelle esther ethan
    ethel euan eugene eugenia eunice eustace eva evan evangeline evelyn everett ewan ezekiel ezra felicia felix
    fergus finlay finley fiona flora floyd frances francine francis frankie fred freda freddie frederick freya
    fritz gabby gabe gail gareth garrett garth gary gavan gavin gemma gene geoff geoffrey george gerald geraldine
    gerard gerry gertrude gideon gilbert giles gillian gina gladys glen glenda glenn gloria gordon gordy graham
    greer greg gregory greta gretchen gus guthrie gwen gwendolyn gwyneth hal hamish hank hannah harley harold
    harriet harry harvey hattie hazel heather hector heidi helen henrietta henry herbert herman hester hettie
    hilary hilda hillary hiram holly homer horace howard hugh hugo ian ibby ida ignatius imelda imogen inez ingrid
    iona irene iris irma irvin irving isaac isabel isabella isaiah isobel ivan ives ivor jacinta jack jackie jacob
    jacqueline jaime jake james jamie jan jane janet janice jared jarrod jasmine jason jasper jay jean jeanette
    jeanne jed jeff jeffrey jemima jenna jennifer jenny jeremy jerome jerrold jerry jess jesse jessica jill jim
    jimmy joan joann joanna joanne jodie joe joel johanna john johnny jon jonah jonathan joni jordana joseph
    josephine josh joshua josie joyce juan juanita judd jude judith judy julia julian juliana julie juliet kaitlyn
    karen karl karla kasey kate katherine kathleen kathryn kathy katie katy kay kayla keira keith kellie kelly
    kelvin ken kendall kendra kenneth kenny kenton kerry kevin kiera kieran kieron kim kimberly kirk kirsten
    kirsty kristen kristin kristina kurt kyle kylie lachlan lana lance landon larry laura lauren laurence laurie
    lawrence lawson leah lee lena leo leon leona leonard leonora leopold leroy leslie lester leticia letitia levi
    lewis lexi liam lilian lillian linda lindsay lindsey linus lionel lisa liz lizzie lloyd logan lois lola lorena
    loretta lorna lorraine lottie louella louie louis louise lowell lucas lucille lucinda lucy luke luther lydia
    lyle lyndon lynette lynn mabel mabelle mack maddie madeleine maeve maggie malcolm mallory mamie mandy marc
    marcel marcella marcia marcus margaret marge margery maria mariah marian marianne maribel marie marilyn marion
    marisol marissa marius marjorie marlene marlon marsha marshall martha martin marty marvin mary mathew matilda
    matt matthew mattie maura maureen maurice mavis maxine maxwell maya megan meghan melanie melinda melissa
    melvin meredith merle mervyn mia micah michael michelle mick mickey mike mikey mildred millicent milo mimi
    mindy minna minnie miranda miriam mitch mitchell moira molly mona monica morris mortimer moses muriel myles
    myra nadine nancy nanette naomi natalie natasha nathan nathaniel neal ned neil nellie nelson nicholas nico
    nicola nicole nigel nigella nina noah noel noelle nora norah norma norman norris octavia odell odette olga
    oliver olivia olwen omar ophelia orla orson orville oscar oswald otis otto owain owen pam pamela patricia
    patrick patsy patty paul paula paulette pauline pearce peggy penelope percy perry peter petra phil philip
    philippa phillip phoebe phyllida phyllis pippa polly portia priscilla quentin quincy rachel rafferty ralf
    ralph ramona ramsey randal randall randy raphael ray raymond raymundo rebecca reggie regina reginald rene
    renee reuben rex rhiannon rhoda rhonda rhys richard rick rickey ricky rita robbie robert roberta robin
    rochelle roderic roderick rodger rodney roger roland rolf romy ron rona ronald ronnie rory rosa rosalie
    rosalind rosalyn rosanna roscoe rosemary rosie roslyn ross rowan rowena roxanne roxy roy royston rudolph rudy
    rufus rupert russell ruth ryan sabrina sadie sally salvatore sam samantha sammy samuel sandra sanford sanjay
    saoirse sara sarah sasha saul scott sean sebastian selena selina serena sergey seth shane shannon sharon shaun
    shawn sheila sheldon shelley sherry sheryl shirley sian sidney sienna silas simon sinead skye sonia sonya
    sophia sophie spencer stacey stacy stan stanley stefan stella stephanie stephen steve steven stewart stuart
    susan susanna susannah susie suzanne sybil sylvia tabitha tamara tammy tanya tara tatum ted teresa terrance
    terrence terri terry tessa thaddeus thea theda thelma theo theodore theresa thomas thora tiffany tilda tilly
    tim timothy tina toby tod todd tom tommy toni tony tonya tracey tracy travis trent trevor tricia trina trisha
    tristan troy trudy tyler ulysses ursula valerie vanessa vaughn vera vernon veronica vicky victor vince vincent
    vinnie viola viv vivian vivien wade waldo wallace walter wanda warren wayne wendell wendy wesley wilbur
    wilfred willa willard william willie willis wilma winifred winnie winston xander yasmine yolanda yvette yvonne
    zach zachariah zachary zack zara zeke zelda zoe zoey
"""
_OTHER = """
    aarav abbas abdallah abdel abdirahman abdul abdulla abdullah abebe abena abiodun abu adebayo adel aditi aditya
    adnan adolf adriana agata agnieszka ahmad ahmed ahmet aicha aisha ajay akbar akiko akira akua alain alberto
    alejandra alejandro aleksander aleksandr aleksandra aleksei alem alessandra alessandro alessia alexandre
    alexandru alexei alfonso alfred alfredo ali alicja alim alina aliyah alma alok aloysius alvaro amadou amal
    amani amara amin amina amir amira amit amrita ana anand ananya anastasia anatole anatoly anders andre andreas
    andrei andrej andrius andriy andrzej andrés aneta angela angelika angelo ania anil anita anja anke anneke
    anneliese annika anouar anouk ansgar anthea antje antoine anton antonia antonin antonio antti anwar anya aoife
    aparna arash arif aristide arjen arjun arkady arlette armando armin arnaud arne arnold aron arron arturo arun
    arvid arvind asha ashok ashraf asif asim asma astrid atul auguste aung aurelie axel axelle ayesha aylin ayman
    ayumi azadeh aziz aziza babak baptiste barbora bartosz bashar basma beata beatriz benedikt benjamin benoit
    beppe berit bernardo bernd bertil bilal birgit birgitta birte bjarne bjorn blanca boaz bogdan bohdan borja
    boubacar branko brigitte britta bronislaw bruno burak camila camille candan carina carla carles carlo carlos
    carlotta carmela carsten caspar catalina caterina cecile cecilie celia celine cem cesare chantal chiara chidi
    chika chinedu chinua chloe christelle christian christiane christophe clara claude claudio claus clea clemens
    cleo concepción corinne cornelia corrado cristian cristiano cristina dagmar dagny daisuke dalia damien dana
    daniela daniele danilo danuta dariusz darko darya david davide deepak delphine demba deniz dennis desta detlef
    dhruv diana didier diego dieter dietrich dimitra dimitri dimitris dina dinesh djibril dmitri dmitry dominik
    dominika dominique donatella dora doris dorota dorothea dragan edda edita edoardo eduardo edvard egon eija
    eiji eira ekaterina ekow elena eleni eleonora elham eli elias elif elin elina elio elisabeth elisabetta elise
    elke ella elmar eloy elsa elvira emanuel emeka emi emil emilia emiliano emilie emilio emin emir emmanuel emre
    engin enrico enrique erdem erich erika erkki ernesto ernst ersin esra esteban eszter etienne etsuko eva
    evelina evgeny ewa fabian fabio fabrice fadi faisal falk farah farhad farid farida farouk fatima fatma fausto
    federico fedor feliks felipe femi fenna ferdinand ferenc ferhat fernanda fernando filip filippo fiorella
    flavia flavio florent florian florin franca francesca francesco francisco franck franco francois franka frans
    franz franziska françois frederic fredrik freya frida frieder friedrich fritz frédéric fumiko fumio gabor
    gabriel gabriela gabriele gabriella gaetano galina gamal gaston gaurav geert geir gemma genaro genevieve
    gennady georg georges georgi georgios gerardo gerd gerda gerhard gerlinde gerrit ghassan giacinta giacomo
    gianluca gianni gilda gilles ginevra giorgia giorgio giorgos giovanni gisela giulia giuseppe gloria gonzalo
    gopal goran gottfried greta grzegorz gudrun guido guilherme guillaume guillermo gulnara gunnar gunter gunther
    gustav gustavo gyorgy günter haakon habib hadi hakan hakim hamad hamid hamza hana hanna hanne hans harald hari
    harish hartmut haruto hasan hatice hedda hedwig heidi heike heiko hein heinrich heinz helen helena helene
    helga helmut hendrik henning henri henrik henrique henryk hermann hernán hideo hilde hiroko hiroshi hiroyuki
    hisham hitoshi holger horacio horst huda huseyin hussein ibrahim ibtisam ida idris ignacio ignatius igor iker
    ikram ilana ildiko ilkka ilona ilse ilya imad imran inaki indira ines inga inge ingeborg ingo ingvar ioannis
    irena irina irma isabelle isamu iskander ismael ismail istvan itzhak itziar iva ivana ivar ivo iwona izabela
    jaakko jaap jacek jacinto jacques jad jadwiga jafar jaime jakob jakub jalal jamal jamila jana janek janine
    jannik janos januarius janusz jari jaroslav jasna javed javi javier jelena jenni jens jeroen jerome jerzy
    jesús jitka joachim joana joao joaquim joaquin jochen joerg johan johann johannes jolanta jonas joost jorg
    jorge joris jose josef josé jovan jozef joão judit juha jukka jules julien juliette julio junichi jurgen jurij
    justyna jürgen kader kaito kaja kalle kamal kamala kamila kaoru karel karim karin karina karol karsten kasia
    kaspar katalin katarina katarzyna kateryna kathrin katia katinka katja katrin katrina katya kavita kazimierz
    kazuo keiko kemal kenji kenneth kerstin ketil khadija khaled khalid khalil kimiko kinga kirill kjell klara
    klaus klavs knut kofi koji kojo konrad konstantin krishna kristiina kristof kristoffer krystyna krzysztof
    kumar kwabena kwame kwasi kyoko ladislav lakshmi lalit lamine lars lasse laszlo latifa laura laurent lauri lea
    leandro lech leif leila lela lena leonardo leonid leopold leroy lesya levent lidia lidija liesbeth liese lilia
    lilian lilly lina linnea lisbeth liv livia ljubica lluis loic lorenz lorenzo lotte louisa luc luca lucia
    luciano lucie ludmila ludovic ludwig luigi luis luisa luiz luka lukas lutz lyudmila maarten macarena maciej
    madhu magda magdalena magnus maher mahesh mahmoud mahmud mahmut maik maite maja makena makoto malgorzata malik
    malin mamadou manfred manish manoj manon mansour manu manuel manuela mao mara marcel marcelle marcelo marcin
    marco marek maren marga margarita margit margot mariam mariana marianna mariano marie marija marijke marika
    marina mario marisa marit mariusz marja marko markus marlies marta marthe martijn martina masako masato masha
    massimo matej mathias mathieu mathilde mats matteo matthias matti mauricio maurizio mauro maxim maxime
    maximilian maya meera mehdi mehmet mei meike meir melek merve mette michaela michal michel michele micheline
    michiko miguel miguelina mihai mika mikael mikel mikhail mikko mila milena milica milos mina mira mirela
    mirjam mirko miroslav misako moataz mohamed mohammad mohammed mohan mohsen moises monika monique montserrat
    moritz morten mostafa mounir moussa muhammad muhammadu mukesh munir murat mustafa nabil nadezhda nadia nadine
    nadja naima najib nandini naoko naomi narendra nasrin nasser natalia natalija natalya nathalie navin nawaz
    neha nelly nelson nestor neven ngozi nicolae nicolas nicole nicolás niels nihal nikita nikki nikola nikolai
    nikolaos nikolaus nils nilufar nimrod nina nisha nitin noam noemi nour nuno nurul obinna octavio ognjen okan
    olaf olav ole oleg oleh oleksandr olena olga olivier omar ondrej onur orhan osama osei oskar oskari osman
    otmar ottavio ousmane pablo padma paivi palle pamela paola paolo pascal pasquale patrice patrik patrizia paula
    paulo pavel pawel peder pedro pekka pelle per petar petr petra petro petteri philippe pia pierre pieter pietro
    pilar pinar piotr pooja prakash pranab pravin prem primoz priya priyanka rachid radek radka radomir rafael
    rafaela rafal raffaele rahul raimo raimund rainer raisa rajendra rajesh rajiv rakesh ramesh rami ramón rana
    randi rania raquel rasheed rashid rashida rasmus raul ravi ravindra recep reinhard renata renate reza ricardo
    riccardo rika rikke rina ritva roberto rocio rodrigo roland rolf romain roman romana romano romina rosalba
    rosalia rosario roser roshan roswitha ruben rui ruslan rustam ruta sabina sabine sabrina sadiq saeed sahar
    said sakari saki salah salim salma salman salvador sami samir samira sandeep sander sandor sandra sanjay sanna
    santiago santosh sari saskia satoshi saverio sayed sebastien selim selma semyon serena serge sergei sergio
    serhiy shabnam shahid shigeru shirin shiro shreya shyam sidsel sigrid sigurd siham silke silvana silvia silvio
    simona simone sinan sindre sirkka slavko slobodan snezana sofie sonja soraya soren soumaya stanislaus
    stanislav stefan stefania stefanie stefano steffen steffi stelios stig stéphane subhash sudhir suha sujata
    suleiman suleyman suman sunil sunita susana susanne sushma suzana svein sven sverre svetlana swati sylvain
    sylvie sylwia szymon søren tadao tadeusz taha tahir taina takashi takeo takeshi tamar tamas tamika tanja tapio
    tarek tariq tarja tatiana tatsuya tatyana tea teemu temel teodor tereza terje tetsuya thabo theresia thierry
    thijs thilo thomas thora thorsten tiina timo timur tine tiziana tobias tomas tomasz tommaso tomoko tor torsten
    tove truls tsegaye tuomas turid tuva ugo ulf ulla ulrich ulrike umar umberto urs urszula uta uwe vaclav vadim
    vahid valdis valentin valentina valentino valeria valery vanja vasile vasilis vasily vassilis vera verena
    veronika vesna vibeke vidar vijay vikram viktor viktoria ville vincente vincenzo vinod violeta virginie vitaly
    vito vivek vlad vladimir vladislav vlasta vojtech volkan volker volodymyr wafa wahid walid waltraud wangari
    wataru wiebke wiktor wilhelm willem wilma wim winfried wladimir wojciech wolfgang xavier xenia yaakov yael
    yahya yannick yannis yaroslav yasmin yasser yassin yevgeny yigal yitzhak yonas yordan yosef youssef youssouf
    yuki yukiko yuko yulia yuri yusuf yusuke yuval yvan yves zahra zaid zainab zara zbigniew zbynek zdenek zdravko
    zehra zeljko zeynep zhanna ziad zofia zoltan zoran zuzana
"""


def _folded(text: str) -> frozenset[str]:
    return frozenset(fold(name) for name in text.split())


GIVEN_NAMES = _folded(_ENGLISH) | _folded(_OTHER)
