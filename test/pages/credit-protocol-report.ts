import { creditProtocol } from "../../src/reports/student/credit-protocol.ts";
import { records } from "../records.ts";

const protocol = 'protocol: {number: "3", date: 2025-10-01}';
const college = records`
  kpgt: {officials: [{from: 2024-09-01, role: deputy-academic, staff: petrova-en}]}
  groups/ИС-24: {}
  programs/09.02.07-2024:
    items:
      - {id: СГ.02, name: Иностранный язык, kind: discipline, hours: {total: 72, semesters: [{semester: 3, total: 36}, {semester: 4, total: 36}]}, control: [{semester: 3, form: graded-credit}, {semester: 4, form: graded-credit}]}
      - {id: ОП.01, name: Операционные системы, kind: discipline, hours: {total: 48}, control: [{semester: 2, form: credit}]}
      - {id: ОП.04, name: Основы алгоритмизации, kind: discipline, hours: {total: 264}, control: [{semester: 3, form: exam}]}
      - {id: ОП.05, name: Базы данных, kind: discipline, hours: {total: 90}, control: [{semester: 3, form: exam}]}
  students/2024-0118:
    name: {last: Жук, first: Иван, middle: Олегович}
    sex: m
    credited:
      - {item: ОП.01, grade: зачтено, hours: 36, from: ГБПОУ «Южный колледж», ${protocol}, originalName: ОС и среды, originalGrade: 4}
      - {item: СГ.02, grade: 3, hours: 40, from: ГБПОУ «Южный колледж», semester: 3, ${protocol}, originalGrade: зачтено}
      - {item: ОП.05, grade: 5, from: Другой протокол, protocol: {number: "4", date: 2025-11-01}}
    prescribed: [{item: ОП.04, decision: attest, hours: 60, from: ГБПОУ «Южный колледж», ${protocol}, originalGrade: 4}]
  students/2024-0117:
    name: {last: Грачёва, first: Анна, middle: Сергеевна}
    sex: f
    prescribed: [{item: ОП.05, decision: study, from: Техникум связи, ${protocol}}]
`;

/** A protocol about two students, with each of the three decisions. */
export function protocolReport() {
  return creditProtocol(college, { number: "3", date: "2025-10-01" });
}
