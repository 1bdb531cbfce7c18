/** A noun of the command line in Russian, and its verbs. `alone` is the verb meant when none is said. */
export interface NounWords {
  readonly words: readonly string[];
  readonly verbs: Readonly<Record<string, readonly string[]>>;
  readonly alone?: string;
}

/** The Russian words for nouns and their verbs. The first word of each list is the one that help shows. */
export const nouns: Readonly<Record<string, NounWords>> = {
  program: {
    words: ["план", "программа", "планы", "программы"],
    verbs: { import: ["загрузить", "импорт"], list: ["список"], show: ["показать"] },
  },
  staff: {
    words: ["сотрудник", "преподаватель", "сотрудники", "преподаватели"],
    verbs: { add: ["добавить"], import: ["загрузить", "импорт"], list: ["список"], show: ["показать"] },
  },
  group: {
    words: ["группа", "группы"],
    verbs: { add: ["добавить", "создать"], show: ["показать"], list: ["список"] },
  },
  student: {
    words: ["студент", "студенты", "студентка", "обучающийся"],
    verbs: {
      import: ["загрузить", "импорт"],
      add: ["добавить"],
      show: ["показать"],
      list: ["список"],
      card: ["карточка"],
    },
  },
  order: {
    words: ["приказ", "приказы"],
    verbs: { add: ["добавить"], apply: ["применить", "исполнить"], list: ["список"], show: ["показать"] },
  },
  teaching: {
    words: ["нагрузка"],
    verbs: { import: ["загрузить", "импорт"], set: ["назначить"], list: ["список"], show: ["показать"] },
  },
  session: {
    words: ["сессия"],
    verbs: { open: ["открыть"], print: ["печать", "напечатать"], status: ["состояние"] },
  },
  attestation: {
    words: ["ведомость", "ведомости", "протокол", "аттестация"],
    verbs: {
      open: ["открыть", "создать"],
      list: ["список"],
      show: ["показать"],
      issue: ["выдать"],
      close: ["закрыть"],
      annul: ["аннулировать"],
    },
  },
  grade: {
    words: ["оценка", "оценки"],
    verbs: {
      enter: ["ввести", "внести"],
      add: ["поставить", "добавить"],
      import: ["загрузить", "импорт"],
      correct: ["исправить"],
      history: ["история"],
    },
  },
  sheet: {
    words: ["сводная", "сводная-ведомость"],
    verbs: { build: ["построить", "составить"] },
    alone: "build",
  },
  book: {
    words: ["зачётка", "книжка", "зачётки", "книжки"],
    verbs: {
      fill: ["заполнить"],
      inspect: ["проверено"],
      enter: ["ввести", "внести"],
      check: ["сверить", "проверить"],
    },
  },
  debt: { words: ["долг", "долги", "задолженность", "задолженности"], verbs: { list: ["список"] }, alone: "list" },
  paper: { words: ["документ", "подлинник"], verbs: { sign: ["подписан", "подписать"], list: ["список"] } },
  template: {
    words: ["шаблон", "бланк", "шаблоны", "бланки"],
    verbs: { list: ["список"], preview: ["образец", "посмотреть"], eject: ["взять"] },
  },
  archive: {
    words: ["архив"],
    verbs: {
      "close-year": ["закрыть-год"],
      verify: ["проверить"],
      list: ["список", "опись"],
      export: ["выгрузить"],
      retention: ["сроки"],
      rotate: ["очистить"],
    },
  },
  gia: { words: ["гиа", "гэк"], verbs: {} },
  diploma: { words: ["диплом", "дипломы"], verbs: {} },
  certificate: { words: ["справка", "справки"], verbs: {} },
  award: { words: ["поощрение", "поощрения"], verbs: { add: ["добавить"], list: ["список"] } },
  disclose: { words: ["выдача-сведений", "сведения"], verbs: {} },
  journal: { words: ["журнал", "журналы"], verbs: { import: ["загрузить", "импорт"] } },
  frdo: { words: ["фрдо"], verbs: { export: ["выгрузить"] } },
  report: { words: ["отчёт", "отчёты"], verbs: {} },
};

/** Commands without a noun. */
export const topVerbs: Readonly<Record<string, readonly string[]>> = {
  init: ["создать", "начать"],
  me: ["я", "это-я"],
  save: ["сохранить"],
  status: ["состояние", "дела"],
  doctor: ["диагностика", "доктор"],
  sync: ["обмен", "синхронизировать"],
  completion: ["дополнение"],
  check: ["проверить", "проверка"],
  explain: ["объяснить", "пояснить"],
  print: ["печать", "напечатать"],
  help: ["помощь", "справка-по-командам"],
};

/** What people say in two words and kpgt calls otherwise. ё as е, small letters. */
export const phrases: Readonly<Record<string, readonly string[]>> = {
  "ведомость ввести": ["grade", "enter"],
  "ведомость внести": ["grade", "enter"],
  "ведомость заполнить": ["grade", "enter"],
  "ведомость загрузить": ["grade", "import"],
  "ведомость исправить": ["grade", "correct"],
  "ведомость история": ["grade", "history"],
  "ведомость печать": ["print", "attestation-sheet"],
  "ведомость напечатать": ["print", "attestation-sheet"],
  "пересдача открыть": ["attestation", "open", "--attempt", "retake"],
  "комиссия открыть": ["attestation", "open", "--attempt", "commission"],
  "закрыть год": ["archive", "close-year"],
  "архив закрыть": ["archive", "close-year"],
  "год закрыть": ["archive", "close-year"],
  "кто я": ["me"],
};

/** The Russian words for options, without dashes. */
export const optionWords: Readonly<Record<string, readonly string[]>> = {
  dir: ["папка", "каталог"],
  as: ["от-имени", "кто"],
  quiet: ["тихо"],
  json: ["json"],
  "dry-run": ["пробно", "только-показать"],
  help: ["помощь"],
  version: ["версия"],
  example: ["пример"],
  since: ["начиная-с"],
  format: ["вид", "формат"],
  semester: ["семестр"],
  final: ["итоговая"],
  "as-of": ["на-дату"],
  year: ["год"],
  group: ["группа"],
  program: ["план", "программа"],
  curator: ["куратор"],
  title: ["название"],
  order: ["приказ"],
  "order-date": ["дата-приказа"],
  from: ["с"],
  to: ["по"],
  date: ["дата"],
  item: ["элемент", "предмет"],
  items: ["элементы", "предметы"],
  form: ["форма"],
  attempt: ["попытка"],
  subgroup: ["подгруппа"],
  student: ["студент"],
  students: ["студенты"],
  teacher: ["преподаватель"],
  examiner: ["экзаменатор"],
  examiners: ["экзаменаторы"],
  chair: ["председатель"],
  members: ["члены"],
  secretary: ["секретарь"],
  number: ["номер"],
  basis: ["основание"],
  permitted: ["разрешил", "разрешила"],
  reason: ["причина"],
  ticket: ["билет"],
  theme: ["тема"],
  out: ["файл", "куда"],
  output: ["результат"],
  open: ["открыть"],
  yes: ["да"],
  message: ["сообщение"],
  "no-cache": ["без-кэша"],
  study: ["форма-обучения"],
  funding: ["основа"],
  kind: ["тип"],
  name: ["имя"],
  sex: ["пол"],
  position: ["должность"],
  email: ["почта"],
};

/** Options that stand before the command and take a value, so that the value is not taken for the command. */
export const valueOptions: readonly string[] = ["--dir", "--as"];
