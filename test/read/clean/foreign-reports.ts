/** The same few sentences about the harbour of Halden, in the words that a paper of the language would use. */
export const FOREIGN_REPORTS: Readonly<Record<string, string>> = {
  French:
    'Le syndicat des dockers a rejeté lundi la proposition de l’exploitant du port de Halden. « Nous ne travaillerons plus une seule nuit », a déclaré sa présidente, Maria Holt, à la presse.',
  German:
    'Die Gewerkschaft der Hafenarbeiter hat am Montag das Angebot des Betreibers in Halden abgelehnt. „Wir werden keine Nacht mehr arbeiten“, sagte ihre Vorsitzende Maria Holt vor Journalisten.',
  Spanish:
    'El sindicato de estibadores rechazó el lunes la oferta del operador del puerto de Halden. «No trabajaremos ni una noche más», dijo su presidenta, Maria Holt, ante la prensa.',
  Italian:
    'Il sindacato dei portuali ha respinto lunedì la proposta del gestore del porto di Halden. «Non lavoreremo più nemmeno una notte», ha detto ai giornalisti la presidente Maria Holt.',
  Portuguese:
    'O sindicato dos estivadores rejeitou na segunda-feira a proposta do operador do porto de Halden. “Não trabalharemos mais uma única noite”, disse aos jornalistas a presidente Maria Holt.',
  Dutch:
    'De vakbond van havenarbeiders heeft maandag het bod van de havenbeheerder in Halden afgewezen. “Wij werken geen nacht meer”, zei voorzitter Maria Holt tegen verslaggevers.',
  Swedish:
    'Hamnarbetarnas fackförbund avvisade på måndagen budet från operatören i Halden. ”Vi kommer inte att arbeta en enda natt till”, sade ordföranden Maria Holt till pressen.',
  Polish:
    'Związek zawodowy dokerów odrzucił w poniedziałek ofertę operatora portu w Halden. „Nie przepracujemy już ani jednej nocy” – powiedziała dziennikarzom przewodnicząca Maria Holt.',
  Czech:
    'Odbory přístavních dělníků v pondělí odmítly nabídku provozovatele přístavu v Haldenu. „Nebudeme už pracovat ani jednu noc,“ řekla novinářům předsedkyně Maria Holtová.',
  Hungarian:
    'A kikötői munkások szakszervezete hétfőn elutasította a haldeni kikötő üzemeltetőjének ajánlatát. „Egyetlen éjszakát sem dolgozunk többé” – mondta újságíróknak Maria Holt elnök.',
  Turkish:
    'Liman işçileri sendikası pazartesi günü Halden limanı işletmecisinin teklifini reddetti. Başkan Maria Holt gazetecilere yaptığı açıklamada “Bir gece daha çalışmayacağız” dedi.',
  Russian:
    'Профсоюз докеров в понедельник отклонил предложение оператора порта Халден. «Мы больше не будем работать ни одной ночи», — заявила журналистам председатель профсоюза Мария Хольт.',
  Ukrainian:
    'Профспілка докерів у понеділок відхилила пропозицію оператора порту Галден. «Ми більше не працюватимемо жодної ночі», — сказала журналістам голова профспілки Марія Гольт.',
  Greek:
    'Το σωματείο των λιμενεργατών απέρριψε τη Δευτέρα την πρόταση του διαχειριστή του λιμανιού του Χάλντεν. «Δεν θα δουλέψουμε ούτε μία νύχτα ακόμη», δήλωσε η πρόεδρος Μαρία Χολτ.',
  Arabic:
    'رفضت نقابة عمال الموانئ يوم الاثنين عرض مشغل ميناء هالدن، وقالت رئيسة النقابة ماريا هولت للصحفيين إن العمال لن يعملوا ليلة واحدة أخرى.',
  Persian:
    'اتحادیه کارگران بندر روز دوشنبه پیشنهاد گرداننده بندر هالدن را رد کرد. ماریا هولت، رئیس اتحادیه، به خبرنگاران گفت که دیگر حتی یک شب هم کار نخواهند کرد.',
  Hebrew:
    'איגוד הסוורים דחה ביום שני את הצעת מפעיל הנמל בהאלדן. יושבת ראש האיגוד, מריה הולט, אמרה לעיתונאים כי העובדים לא יעבדו עוד לילה אחד.',
  Hindi:
    'गोदी मज़दूरों की यूनियन ने सोमवार को हालडेन बंदरगाह के संचालक का प्रस्ताव ठुकरा दिया। यूनियन की अध्यक्ष मारिया होल्ट ने पत्रकारों से कहा कि अब वे एक रात भी काम नहीं करेंगे।',
  Chinese:
    '码头工人工会星期一拒绝了哈尔登港经营者的提议。工会主席玛丽亚·霍尔特对记者说，我们一个夜班也不会再上了，除非公司同意取消夜班。',
  Japanese:
    '港湾労働組合は月曜日、ハルデン港の運営会社の提案を拒否した。組合のマリア・ホルト委員長は記者団に対し、もう一晩たりとも働かないと述べた。',
  Korean:
    '항만 노조는 월요일 할덴 항만 운영사의 제안을 거부했다. 마리아 홀트 노조 위원장은 기자들에게 더 이상 하룻밤도 일하지 않겠다고 말했다.',
};

/** English reports in which hardly a word is common. */
export const ENGLISH_REPORTS: Readonly<Record<string, string>> = {
  'a list of those who came':
    'Attending in Halden: Olena Kovalenko, Zbigniew Wójcik, Jean-Baptiste Lefèvre, Mohammed al-Rashidi, Giuseppe Santangelo, Nguyễn Văn Thành, Søren Østergård, José Luís de Almeida Prado, Tariq Mahmood Chaudhry.',
  'a sentence of names':
    'Zbigniew Wójcik of Gdynia, Giuseppe Santangelo of Genova and Jean-Baptiste Lefèvre of Le Havre met Olena Kovalenko, who leads the dockers of Odesa.',
  'words of another language, quoted and translated':
    'Maria Holt rejected the offer on Monday. “Wir werden keine Nacht mehr arbeiten,” the chair told Norddeutsche Hafenzeitung: “We will not work one more night.” “Nie wieder Nachtschicht,” read a banner.',
  'a headline': 'Wójcik, Kovalenko, Lefèvre meet Santangelo; Østergård absent',
  'an agency’s ticker': 'KOVALENKO SAYS PORT DEAL DEAD -INTERVIEW. WÓJCIK: TALKS RESUME THURSDAY. LEFÈVRE DECLINES COMMENT.',
  'the first line of a cut page': 'Holt rejects Vark offer',
  'a table of results':
    'Genova 41, Gdynia 38. Odesa 27, Le Havre 26. Thessaloniki 19, Haifa 17. Abstentions: Rotterdam, Antwerpen, Göteborg.',
};
