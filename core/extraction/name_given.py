"""Given names that are common in the news, folded: English first, then those of other languages.

Left out are those that are better known as places, months or everyday words ("Florence", "April", "Grace").
"""

from copydesk.core.extraction.name_forms import fold

_ENGLISH = """
    aaron abby abigail adam adrian agatha agnes aidan alan albert alec alex alexander alexandra alexis alfred
    alice alicia alison allan allen allison alyssa amanda amelia amos amy andre andrea andrew andy angela
    angie angus anita ann anna anne annette annie anthony antony archie arlene arnold arthur ashley audrey barbara
    barney barry beatrice becky ben benjamin bernadette bernard bernie bert bertha beth bethany betsy betty
    beverly billie billy bob bobby boris brad bradley brandon brenda brendan brett brian bridget bruce bryan byron
    caitlin calvin cameron carl carla carly carmen carol caroline carolyn carrie casey cassandra catherine cathy
    cecil cecilia cedric chad charlene charles charlie cheryl chloe chris christina christine christopher chuck
    cindy claire clara clarence claudia clayton clifford clint clive colin colleen connie connor constance corey
    craig curtis cynthia damian damon dan daniel danielle danny daphne darlene darrell darren daryl
    dave david deborah debra declan deirdre delia denise dennis derek desmond diana diane dianne dick dolores
    dominic don donald donna doreen doris dorothy doug douglas duncan dustin dwayne dwight dylan ebony eddie edgar
    edith edmund edna edward edwin eileen elaine eleanor elena elijah elizabeth ella ellen ellie elliot elliott
    ellis elsie emily emma emmett enid eric erica erik erika erin ernest ernie esther ethan ethel eugene eunice
    eva evan evelyn felicia felix fiona floyd frances francis frankie fred freddie frederick gail gareth garrett
    garth gary gavin gemma gene geoff geoffrey george gerald geraldine gerard gertrude gilbert gillian
    gladys glen glenda glenn gloria gordon graham greg gregory greta gretchen gwen gwendolyn hannah harold harriet
    harry harvey hazel heather hector heidi helen henrietta henry herbert herman hester hilary hillary hilda holly
    homer horace howard hugh hugo ian ida ignatius imogen ingrid irene iris irving isaac isabel isabella isaiah
    ivan jack jackie jacob jacqueline jaime jake james jamie jan jane janet janice jared jasmine jason
    jasper jay jean jeanette jeanne jeff jeffrey jenna jennifer jenny jeremy jerome jerry jesse jessica jill jim
    jimmy joan joann joanna joanne jodie joe joel johanna john johnny jon jonah jonathan joseph josephine josh
    joshua joyce juan juanita judith judy julia julian julie juliet karen karl kate katherine kathleen kathryn
    kathy katie kay keith kelly kelvin ken kendall kendra kenneth kenny kerry kevin kieran kim kimberly kirk
    kirsten kirsty kristen kristin kristina kurt kyle lance larry laura lauren laurence laurie lawrence leah lee
    leo leon leonard leroy leslie lester lewis liam lillian linda lindsay lindsey lionel lisa liz lloyd lois lola
    lorna lorraine louis louise lucas lucille lucinda lucy luke lydia lynn mabel mack madeleine malcolm marc
    marcia marcus margaret margery marge maria marian marianne marie marilyn marion marjorie marlene marsha
    marshall martha martin marvin mary mathew matilda matt matthew maureen maurice maxine maxwell megan meghan
    melanie melinda melissa melvin meredith mia michael michelle mick mickey mike mildred millicent minnie miranda
    miriam mitch mitchell molly monica morris muriel myra nadine nancy naomi natalie natasha nathan nathaniel neal
    ned neil nellie nelson nicholas nicola nicole nigel noah noel nora norma norman norris olga oliver
    olivia oscar otis otto owen pam pamela patricia patrick patsy patty paul paula pauline peggy penelope
    percy perry peter phil philip phillip phoebe phyllis polly priscilla rachel ralph ramona randall randy raphael
    ray raymond rebecca regina reginald rene renee rex rhoda rhonda richard rick ricky rita robert roberta robin
    rochelle roderick rodney roger roland ron ronald ronnie rory rosa rosalie rosalind rosemary rosie ross roxanne
    roy rudolph rufus rupert russell ruth ryan sabrina sadie sally sam samantha sammy samuel sandra sara
    sarah sasha saul scott sean sebastian selina seth shane shannon sharon shaun shawn sheila sheldon shelley
    sherry shirley sidney silas simon sonia sonya sophia sophie spencer stacey stacy stan stanley stella stephanie
    stephen steve steven stewart stuart susan susanna susannah susie suzanne sylvia tamara tammy tanya tara ted
    teresa terrence terri terry theodore theresa thelma theo thomas tiffany tim timothy tina toby todd tom tommy
    toni tony tracey tracy travis trevor tricia trisha trudy tyler ursula valerie vanessa vera vernon veronica
    vicky victor vincent viola vivian vivien wallace walter wanda wayne wendell wendy wesley wilbur wilfred
    willard william willie wilma winifred winston yvette yvonne zachary zara zoe sergey
"""
_OTHER = """
    aarav abbas abdel abdul abdullah abdulla abu adolf adriana agnieszka ahmad ahmed ahmet aicha aisha akira akiko
    alain alberto aleksander aleksandr aleksei alessandra alessandro alexandre alexei alfonso alfredo ali alina
    alejandra alejandro alma alvaro amal amani amin amina amir amit ana anastasia anatoly anders andreas andrei
    andrej andrés andrzej angelika angelo anil anja anke annika anouk antoine anton antonia antonin antonio
    anwar arash armando arnaud arne arturo arjun arvind asif astrid aung axel ayesha aziz babak bashar beata
    beatriz benedikt benoit bernardo bernd birgit bjorn bogdan bruno camila camille carlo carlos cecile celine cem
    chantal christelle christian christiane christophe claude claudio clemens concepción cristian cristiano
    cristina dagmar daniela daniele danilo dariusz deepak delphine diego dieter dimitri dimitris dina dmitri
    dmitry dominik dominique dragan eduardo edoardo ekaterina elif elias elin elisabeth elise elke elsa emanuel
    emil emilia emiliano emilio emmanuel emre enrico enrique erdem erich ernesto esteban eszter etienne evgeny ewa
    fabian fabio fabrice farah farid fatima fatma federico felipe ferdinand fernanda fernando filip florian
    francesca francesco francisco franck franco francois françois franz frederic frédéric freya friedrich fritz
    fumio gabriel gabriela gabriele gabriella gaston genevieve gennady georg georges georgi gerhard gerardo
    gianluca gianni gilles giacomo giorgio giovanni giulia giuseppe gonzalo grzegorz guido guillaume guillermo
    gunnar gunter günter gustav gustavo habib hamid hanna hanne hans hasan heiko heinrich heinz helena helene
    helga helmut henri henrik henrique hernán hideo hiroshi hisham horst huda hussein ibrahim ignacio igor ilse
    ilya imran ines ingeborg ioannis irina isabelle ismail itzhak ivana jaap jacek jacques jakob jakub jamal
    jamila janos janusz javed javier jens jerzy jesús joao joão joaquin jochen johan johann johannes jorge josef
    josé jose juha jukka jules julien juliette julio jurgen jürgen justyna kaja kamal kamala karim karin karina
    karol kaspar katarina katarzyna katja katrin katya kazuo kemal kenji kerstin khaled khalid khalil klaus knut
    konrad konstantin krzysztof kumar lars laurent laszlo leila lena leonardo leonid leopold lidia lilia lina liv
    lorenz lorenzo luca lucia luciano lucie ludmila ludwig luigi luis luisa luiz lukas maciej magdalena magnus
    mahmoud mahmud maja makoto malik malgorzata manfred manuel manuela mao marcel marcelo marcin marco marek
    margarita margit margot mariam mariana mariano marija marika marina mario mariusz marisa markus marta marthe
    martina masha massimo mathias mathieu mathilde matteo matthias mauricio maurizio maximilian mehmet mei michal
    michel michele miguel mihai mikael mikhail mikko milos mina miroslav mohamed mohammad mohammed mohsen moritz
    mostafa muhammad muhammadu murat mustafa nabil nadezhda nadia naoko narendra natalia natalya nasser nathalie
    nawaz nelly neven nicolae nicolas nicolás nikita nikki nikola nikolai nikolaos nikolaus nils nina nour nuno
    ole oleg oleksandr oleh olaf olav olivier omar osama osman oskar pablo paolo pascal patrice paulo pavel pawel
    pedro per petra petr petro philippe pierre pieter pilar piotr prakash pranab pravin priya rachid radek rafael
    rahul raimund rainer rajesh rajiv ramón rana rania raquel rashid raul ravi recep reinhard reza ricardo roberto
    rodrigo rolf roman romano rosario rui rustam sabine said salah salim salman samir samira sandeep sanjay
    santosh sari saskia satoshi sayed serge sergei sergio shahid shigeru sigrid silke silvia silvio simone slavko
    soren søren stanislav stefan stefania stefano steffen stéphane suleiman sunil sven svetlana sylvain sylvie
    tadeusz takashi takeshi tamar tariq tarek tatiana tatyana thabo thierry thijs thorsten tobias tomas tomasz uwe
    vaclav valentin valentina valeria vasily viktor vikram viktoria vincenzo vladimir vojtech volker volodymyr
    walid wilhelm willem wladimir wojciech wolfgang xavier yael yasmin yasser yevgeny yitzhak youssef yuki yulia
    yuri yusuf yves zainab zbigniew zdenek zeynep zoltan
"""


def _folded(text: str) -> frozenset[str]:
    return frozenset(fold(name) for name in text.split())


GIVEN_NAMES = _folded(_ENGLISH) | _folded(_OTHER)
