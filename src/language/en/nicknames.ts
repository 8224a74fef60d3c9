/** Short and familiar forms of first names, and the forms one name takes in neighbouring languages whose speakers use both. */
const GROUPS: readonly string[] = [
  'abraham abe', 'albert al bert', 'alexander alex sasha aleksandr oleksandr alexandr aleksander oleksander alexandre', 'alexandra sandra sasha', 'alfred alf fred',
  'andrew andy drew', 'andrei andrey andriy andrij', 'anthony tony antony', 'antonio toni tonino', 'barack barry', 'bartholomew bart', 'benjamin ben benny', 'bernard bernie',
  'boris borys', 'catherine kathy cathy kate katie', 'charles charlie chuck', 'christine chris tina', 'christopher chris kit', 'daniel dan danny danylo daniil',
  'david dave davy', 'deborah debbie', 'dmitry dmitri dmytro dmitriy dima', 'donald don donny', 'dorothy dot', 'edward ed eddie ted ned', 'ekaterina kateryna katya katerina',
  'elizabeth liz beth betty lisa eliza', 'eugene gene', 'evgeny yevgeny yevhen evgeniy evgeni ievgen', 'francis frank', 'frederick fred freddie', 'gerald gerry jerry', 'gennady hennadiy',
  'george georgie', 'gregory greg', 'gregor grigory hryhoriy grigori', 'harold harry hal', 'henry hank', 'igor ihor', 'ilya illia', 'jacob jake', 'james jim jimmy jamie',
  'jeffrey jeff geoffrey geoff', 'jennifer jen jenny', 'jessica jess', 'johannes hans johann', 'john jack johnny juan', 'jonathan jon', 'jose pepe', 'joseph joe joey', 'josef sepp',
  'joshua josh', 'judith judy', 'katherine kate kathy katie', 'kenneth ken kenny', 'konstantin kostya kostiantyn', 'lawrence larry', 'leonard leo len', 'leonid leonyd', 'louis lou',
  'ludwig lutz', 'margaret maggie meg peggy', 'maria mariya', 'martin marty', 'matthew matt', 'maximilian max', 'michael mike mick', 'mikhail mykhailo misha mikhael', 'nathan nate',
  'nathaniel nate', 'nicholas nick nicky', 'nikolai mykola nikolay kolya', 'oleg oleh', 'olga olha', 'pamela pam', 'patricia pat patty', 'patrick pat paddy', 'pavel pavlo', 'peter pete',
  'petr pyotr petro piotr', 'philip phil', 'raymond ray', 'rebecca becky', 'reginald reg', 'richard dick rick ricky', 'robert bob bobby rob robbie', 'roman romain', 'ronald ron ronnie',
  'rudolf rudi', 'samuel sam sammy', 'sergey sergei serhiy serhii sergiy', 'stanislav stas', 'stephen steve steven', 'stepan stefan', 'susan sue susie', 'svetlana svitlana',
  'tatiana tanya tetiana tetyana', 'thaddeus thad', 'theodore ted teddy theo', 'thomas tom tommy', 'timothy tim', 'valery valerii valeriy', 'vasily vasyl vasili', 'victor vic viktor',
  'victoria vicky', 'vincent vince', 'virginia ginny', 'vladimir volodymyr wladimir vova volodimir vladymyr', 'vitaly vitaliy vitali', 'volodymyr volodimir', 'vyacheslav viacheslav slava',
  'walter walt', 'wilhelm willi willy', 'william bill billy will', 'yelena elena olena', 'yuri yury yuriy iurii', 'zachary zach', 'mohammed mohamed muhammad mohammad mohamad muhammed mehmed',
  'ahmed ahmad', 'hussein husayn hossein husain hussain', 'yusuf youssef yousef yusef', 'osama usama',
]; // prettier-ignore

const GROUP_OF = new Map<string, number[]>();
for (const [number, group] of GROUPS.entries()) {
  for (const name of group.split(' ')) GROUP_OF.set(name, [...(GROUP_OF.get(name) ?? []), number]);
}

/** Whether two first names, in lower-case Latin letters, are forms of one. */
export function sameFirstName(a: string, b: string): boolean {
  const groups = GROUP_OF.get(a);
  return groups !== undefined && (GROUP_OF.get(b)?.some((group) => groups.includes(group)) ?? false);
}
