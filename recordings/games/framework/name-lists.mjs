/**
 * Parts of invented names. Where a nation writes another script, a part is "Latin=local". `_` stands for a space.
 * In participant names of a feed stand ASCII letters only (odf.md 11.1).
 * @type {Readonly<Record<import('./nations.mjs').Names, { M: string, W: string, family: string }>>}
 */
export const NAME_LISTS = {
  english: {
    M: 'Jordan Callum Tyrell Marcus Oliver Dwayne Finlay Elijah Rhys Kemar Nathaniel Jo',
    W: 'Keisha Amelia Shanice Niamh Brianna Tamsin Charlotte Zoe Destiny Imogen Alexandria Bo',
    family:
      "Harlow Whitfield O'Callaghan Grantley Tremaine Blackwood-Hayes McAllister Pemberton Ashdown Lowe Featherstone-Cunningham Rix Stapleton Barrow Kingsley de_Souza-Clarke",
  },
  french: {
    M: 'Jean-Baptiste Mathieu Kevin Theo Armand Guillaume Yanis Florent Pierre-Emmanuel Luc',
    W: 'Anne-Sophie Clemence Melina Oriane Juliette Marie-Antoinette Fatou Lea Solene Eve',
    family:
      'Delacroix-Fontenay Moreau Beaulieu Lefevre de_la_Tour Nsimba Mbappou Charpentier Vasseur Kouadio-Brou Roy Dufresne Rakotondrabe le_Goff Ndongo',
  },
  spanish: {
    M: 'Alejandro Luis_Miguel Santiago Joaquin Ivan Rodrigo Yeison Maximiliano Jose_Antonio Leo',
    W: 'Ana Maria_Fernanda Valentina Lucia Yulimar Guadalupe Catalina Sol Rosangela Ines',
    family:
      'Montenegro de_la_Fuente Villanueva Rios Echeverria-Zubizarreta Quispe Cardenas Lugo Altamirano Paz Santacruz Iturbe Fuentealba Castellanos del_Rio Dimaculangan',
  },
  portuguese: {
    M: 'Luis_Filipe Thiago Rui Caio Wanderson Duarte Nelson Gilberto Joao_Pedro Ze',
    W: 'Beatriz Rafaela Ines Thaynara Luciana Graca Marta Ana_Carolina Lurdes Iara',
    family:
      'dos_Santos Vasconcelos Figueiredo da_Silva_e_Souza Mendonca Teixeira Rocha Cavalcanti-Albuquerque Pinto Neto Barbosa Quaresma da_Luz',
  },
  italian: {
    M: 'Lorenzo Gianmarco Davide Pietro Alessandro Tommaso Ivo Michelangelo',
    W: 'Chiara Benedetta Francesca Elisa Ottavia Martina Mariaelena Ada',
    family:
      "Bellandi dell'Aquila Marchetti di_Stefano Quarantotto Rossignoli Conti Sorrentino Zanetti Montecchiarini Fo Castelnuovo",
  },
  german: {
    M: 'Lukas Maximilian Jonas Till Sebastian Karl-Heinz Matthias Ole Leonhard Uli',
    W: 'Annika Franziska Lea Johanna Carolin Magdalena Svenja Pia Anna-Katharina Ute',
    family:
      'Hartmann von_Hohenfels Kessler Oberwasserlechner Brandt Zimmermann Schoenleitner Vogt Aeschlimann Muehlbauer-Reichenbach Kurz Lang Steinhaeusler Ott',
  },
  dutch: {
    M: 'Thijs Sander Jeroen Daan Pieter-Jan Wessel Koen Bram Johannes Tom',
    W: 'Femke Sanne Lotte Marije Anouk Roos Esmee Liesbeth Wilhelmina An',
    family:
      'van_den_Broek de_Vries Janssen van_der_Merwe Bakker Kuipers ter_Horst van_Rooijen Oosterhuis Steenkamp Smit van_Nieuwenhuizen de_Wit',
  },
  nordic: {
    M: 'Ole_Kristian Anders Mikkel Juho Sigurdur Lars Emil Tor Sverre Kristjan Aleksanteri Bo',
    W: 'Ingrid Frida Sanna Astrid Kadri Maja Gudrun Thea Liv Emilie Saga Anna-Liisa',
    family:
      'Haugland Bjornsdottir Lindqvist Nieminen Soerensen Kaasik Ekstroem Vaino Holm Gudmundsson Rasmussen Virtanen-Heikkila Dahl Oe Nygaard-Johannessen',
  },
  polish: {
    M: 'Bartlomiej Jakub Tomas Mantas Krzysztof Ondrej Matej Janis Wojciech Jan',
    W: 'Agnieszka Katerina Ruta Zuzana Malgorzata Ieva Barbora Justyna Ewa Gintare',
    family:
      'Swietochowski Novotny Kazlauskas Ozolins Brzeczyszczykiewicz Dvorak Wisniewska-Kowalczyk Horvath Berzins Maly Zielinska Petrauskaite Kral',
  },
  balkan: {
    M: 'Nikola=Никола Stefan=Стефан Luka=Лука Marko=Марко Dragan=Драган Ivan=Иван Petar=Петар Vuk=Вук',
    W: 'Milica=Милица Jelena=Јелена Ivana=Ивана Ana=Ана Teodora=Теодора Maja=Маја Katarina=Катарина Una=Уна',
    family:
      'Petrovic=Петровић Djurdjevic=Ђурђевић Kovacevic=Ковачевић Vukasinovic=Вукашиновић Horvat=Хорват Stojanovski=Стојановски Ilic=Илић Radivojevic=Радивојевић Zec=Зец Hadzibegovic=Хаџибеговић',
  },
  cyrillic: {
    M: 'Oleksandr=Олександр Dmytro=Дмитро Yerlan=Ерлан Ivan=Иван Bekzod=Бекзод Artem=Артем Rostyslav=Ростислав Ilya=Илья',
    W: 'Oksana=Оксана Yelyzaveta=Єлизавета Aigerim=Айгерим Kateryna=Катерина Gulnoza=Гульноза Daria=Дарья Snezhana=Снежана Alla=Алла',
    family:
      'Kovalenko=Коваленко Shevchuk=Шевчук Nurmagambetov=Нурмагамбетов Hristov=Христов Yusupov=Юсупов Bondar=Бондар Tkachenko-Voronova=Ткаченко-Воронова Dimitrov=Димитров Lys=Лис Zhaksylykov=Жаксылыков Tsoi=Цой',
  },
  romanian: {
    M: 'Andrei Mihai-Alexandru Ionut Vlad Cosmin Radu Constantin Ion',
    W: 'Elena Andreea-Madalina Ioana Bianca Simona Larisa Ana_Maria Ilinca',
    family: 'Popescu Vladimirescu Munteanu Rusu Constantinescu-Dragulin Ionescu Balan Stoica Dobre Pop',
  },
  hungarian: {
    M: 'Bence Gergely Adam Krisztian Zsombor Tamas Balint Ben',
    W: 'Eszter Boglarka Reka Zsofia Kinga Dorottya Aniko Ida',
    family: 'Szekeres Nagyvaradi Toth Kovacs-Hegedus Fekete Szentgyorgyi Varga Bolyki Kis Hosszufalusi',
  },
  greek: {
    M: 'Konstantinos=Κωνσταντίνος Georgios=Γεώργιος Nikolaos=Νικόλαος Ilias=Ηλίας Panagiotis=Παναγιώτης Anastasios=Αναστάσιος',
    W: 'Eleni=Ελένη Panagiota=Παναγιώτα Aikaterini=Αικατερίνη Zoi=Ζωή Despoina=Δέσποινα Anna=Άννα',
    family:
      'Papadimitropoulos=Παπαδημητρόπουλος Karagianni=Καραγιάννη Stefanidis=Στεφανίδης Economou=Οικονόμου Chatzigeorgiou=Χατζηγεωργίου Vlachos=Βλάχος Ioannou=Ιωάννου Rallis=Ράλλης',
  },
  caucasian: {
    M: 'Giorgi=გიორგი Levan=ლევან Tornike=თორნიკე Artur=Արթուր Hayk=Հայկ Davit=დავით',
    W: 'Nino=ნინო Mariam=მარიამ Ketevan=ქეთევან Ani=Անի Lusine=Լուսինե Eteri=ეთერი',
    family:
      'Lomidze=ლომიძე Khutsishvili=ხუციშვილი Papiashvili=პაპიაშვილი Harutyunyan=Հարությունյան Ter-Grigoryan=Տեր-Գրիգորյան Beridze=ბერიძე',
  },
  turkish: {
    M: 'Emre Yusuf Mehmet_Akif Rasul Kerem Orkhan Baris Ali',
    W: 'Elif Zeynep Busra Aysel Merve_Nur Gunel Irem Su',
    family: 'Yildirim Karaosmanoglu Demirtas Mammadov Guliyeva Aslan Buyukkarabacak Celik Oz Huseynzade',
  },
  arabic: {
    M: 'Hicham=هشام Mohamed=محمد Abdulrahman=عبدالرحمن Youssef=يوسف Khalid=خالد Ahmed=أحمد Zakaria=زكريا Ali=علي',
    W: 'Fatima_Zahra=فاطمة_الزهراء Nour=نور Salma=سلمى Habiba=حبيبة Mariam=مريم Sara=سارة Rawda=روضة Aya=آية',
    family:
      'El_Mansouri=المنصوري Al-Qahtani=القحطاني Ben_Youssef=بن_يوسف Abdelwahab=عبدالوهاب Haddad=حداد Al_Bloushi=البلوشي Bouzid=بوزيد Mahmoud-Elsayed=محمود_السيد Saad=سعد Al-Otaibi=العتيبي',
  },
  persian: {
    M: 'Amirhossein=امیرحسین Reza=رضا Farhad=فرهاد Mohammad_Javad=محمدجواد Usman=عثمان Ali=علی',
    W: 'Zahra=زهرا Nasrin=نسرین Maryam=مریم Kimia=کیمیا Parisa=پریسا Ayesha=عائشہ',
    family:
      'Hosseinzadeh=حسین‌زاده Rahimi=رحیمی Karimi-Moghaddam=کریمی_مقدم Ahmadi=احمدی Sadeghi=صادقی Butt=بٹ Jafari=جعفری Malik=ملک',
  },
  hebrew: {
    M: 'Yonatan=יונתן Itai=איתי Omer=עומר Avraham=אברהם Roi=רועי',
    W: 'Noa=נועה Shira=שירה Maayan=מעיין Tal=טל Avigail=אביגיל',
    family: 'Ben-Ami=בן-עמי Rosenfeld=רוזנפלד Levi=לוי Abramovitz=אברמוביץ Or=אור',
  },
  indian: {
    M: 'Arjun=अर्जुन Rohit=रोहित Harpreet=हरप्रीत Vikram=विक्रम Sandeep=संदीप Bishal=बिशाल Venkatanarasimha=वेंकटनरसिम्हा Om=ओम',
    W: 'Anjali=अंजलि Priya=प्रिया Sunita=सुनीता Lakshmi=लक्ष्मी Deepika=दीपिका Rani=रानी Subhalakshmi=शुभलक्ष्मी Uma=उमा',
    family:
      'Sharma=शर्मा Singh=सिंह Radhakrishnan=राधाकृष्णन Chattopadhyay=चट्टोपाध्याय Thapa=थापा Venkataraman=वेंकटरमन Rao=राव Patel=पटेल Kumari=कुमारी Gurung=गुरुङ',
  },
  lankan: {
    M: 'Chaminda Dilshan Nuwan Ravindu Sachith Hassan',
    W: 'Nilakshi Dinusha Sandamali Tharushi Gayani Ishani',
    family: 'Wickramasinghe Jayasuriya-Mudiyanselage Perera Rathnayake Ibrahim Gunawardene Silva Abeykoon',
  },
  chinese: {
    M: 'Wei=伟 Zihao=子豪 Jianguo=建国 Hao=浩 Tianyi=天一 Bo=波 Mingzhe=明哲 Yu=宇',
    W: 'Yifan=一帆 Xue=雪 Meiling=美玲 Jing=静 Xinyi=欣怡 Li=丽 Yutong=雨桐 An=安',
    family: 'Zhang=张 Song=宋 Ouyang=欧阳 Li=李 Wang=王 Xu=徐 Zhuge=诸葛 Ma=马 Huang=黄 Wu=吴 Lin=林 E=鄂',
  },
  japanese: {
    M: 'Yuki=勇気 Kenshiro=健志郎 Daichi=大地 Ryota=亮太 Shunsuke=俊介 Hiroto=大翔 Jin=仁',
    W: 'Sakura=さくら Haruka=遥 Misaki=美咲 Ayumi=歩 Kaori=香織 Nanami=七海 Ai=愛',
    family:
      'Nakamura=中村 Kawaguchi=川口 Tachibana=橘 Minamiyamaguchi=南山口 Ono=小野 Sato=佐藤 Hashimoto=橋本 Kobayashi=小林 I=井',
  },
  korean: {
    M: 'Minjun=민준 Seojun=서준 Hyunwoo=현우 Dongha=동하 Jaewon=재원 Kwang_Ho=광호',
    W: 'Jiyoung=지영 Soyeon=소연 Haeun=하은 Yuna=유나 Minseo=민서 Un_Hyang=은향',
    family: 'Kim=김 Lee=이 Park=박 Choi=최 Namgung=남궁 Jung=정 Hwangbo=황보 O=오',
  },
  thai: {
    M: 'Somchai=สมชาย Kittipong=กิตติพงศ์ Nattawut=ณัฐวุฒิ Phanuphong=ภาณุพงศ์ Chaiya=ไชยา',
    W: 'Siriporn=ศิริพร Kanokwan=กนกวรรณ Chanatip=ชนาธิป Nong=น้อง Pornchanok=พรชนก',
    family:
      'Wongsakul=วงศ์สกุล Rattanaburapa=รัตนบูรพา Srisuk=ศรีสุข Chaiyawattanakul=ไชยวัฒนกุล Thongchai-Phetcharaburanin=ธงชัย_เพชรบูรณิน Sae-Tang=แซ่ตั้ง',
  },
  vietnamese: {
    M: 'Van_Duc Quang_Huy Minh Hoang_Nam Tuan_Anh Bao',
    W: 'Thi_Thuy_Trang Ngoc_Anh Thi_Oanh Hong_Van My_Linh Le',
    family: 'Nguyen Tran Pham Ly Hoang Do Vu',
  },
  malay: {
    M: 'Rizky Muhammad_Hafizuddin Azizul Eko Aung_Kyaw Dimas',
    W: 'Siti_Nurhaliza Ni_Nengah Aprilia Nur_Dhabitah Dewi Ei_Phyu',
    family: 'Ramadhan Kusumawardani Ismail Abdul_Rahman Setiawan Widiastuti bin_Yusoff Hutagalung Zaw',
  },
  mongolian: {
    M: 'Batbayar=Батбаяр Temuulen=Тэмүүлэн Ganbold=Ганболд Erdene=Эрдэнэ',
    W: 'Oyuntsetseg=Оюунцэцэг Sarantuya=Сарантуяа Nomin=Номин Bolortuya=Болортуяа',
    family: 'Davaadorj=Даваадорж Munkhbayarsaikhan=Мөнхбаярсайхан Gantulga=Гантулга Purevdorjiin=Пүрэвдоржийн Bat=Бат',
  },
  ethiopian: {
    M: 'Abebe=አበበ Haile=ኃይለ Tadesse=ታደሰ Yomif=ዮሚፍ Selemon=ሰለሞን Dawit=ዳዊት',
    W: 'Gudaf=ጉዳፍ Senbere=ሰንበሬ Tigist=ትግስት Meseret=መሰረት Freweyni=ፍረወይኒ Hawi=ሃዊ',
    family: 'Wolde-Mariam=ወልደ-ማርያም Tesfaye=ተስፋዬ Bekele-Gebremariam=በቀለ_ገብረማርያም Kebede=ከበደ Alemu=አለሙ Girma=ግርማ',
  },
  eastafrican: {
    M: 'Kipruto Emmanuel Josphat Jean-Claude Daniel Wilberforce Simon Deng',
    W: 'Faith Jepkemboi Immaculee Nancy Perina Beatrice Clementine Joy',
    family: 'Chelanga Ndayishimiye-Hakizimana Kiprotich Wanjiru Mukasa Cheruiyot Lokinyomo Uwimana Achol Ogola',
  },
  westafrican: {
    M: 'Chukwuebuka Kwame Ousmane Divine Mamadou Emmanuel Favour Abdoulaye',
    W: 'Oluwatobiloba Abena Aissatou Ese Ngozi Fanta Blessing Awa',
    family: 'Okonkwo-Nwachukwu Mensah Diallo Oduduru Ouedraogo Adeyemi-Bamidele Traore Boateng Ba Sy',
  },
  southafrican: {
    M: 'Tapiwa Letsile Muzala Tebogo Sibusiso Ngoni',
    W: 'Thandiwe Amantle Rutendo Lesedi Makoanyane Nqobile',
    family: 'Mutasa Nkhoma Makwala-Montshiwa Dlamini Sibanda Tembo Moyo Ramakongoana',
  },
  oceanian: {
    M: 'Sione Malakai Tevita Iosefa Ioane Ruatapu',
    W: 'Losaline Atele Tiare Mele Vaihiria Toea',
    family: "Tuipulotu Faleafa Taufa'ao Vunipola Kaltongga Mataafa-Leuluaialii Ho Rupeni",
  },
}
