/** «почётная грамота»: a kind of award; a kind of the college's own is printed as it is written. */
export function awardName(kind: string): string {
  return text.kinds[kind] ?? kind;
}

/** «региональный уровень»: where an award was won; a level of the college's own is printed as it is written. */
export function awardLevel(level: string): string {
  return text.levels[level] ?? level;
}

const text: Readonly<Record<"kinds" | "levels", Readonly<Record<string, string>>>> = {
  kinds: {
    gratitude: "благодарность",
    diploma: "диплом",
    "certificate-of-merit": "почётная грамота",
    "letter-of-thanks": "благодарственное письмо",
    gift: "подарок",
    scholarship: "поощрительная стипендия",
  },
  levels: {
    college: "уровень колледжа",
    municipal: "муниципальный уровень",
    regional: "региональный уровень",
    national: "всероссийский уровень",
    international: "международный уровень",
  },
};
