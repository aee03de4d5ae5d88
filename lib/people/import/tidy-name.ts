const TITLES = /^(mr|mrs|ms|miss|master|shri|sri|smt|shrimati|kum|kumari)\b\.?\s+/i;
const KEPT_TITLES = /^(mr|mrs|ms|dr|prof|adv|col|capt|maj|lt|er|ca)$/i;
/** Two letters that are a name or a word of one; any other two capitals are initials. */
const SHORT_NAMES = /^(om|jo|al|el|de|di|da|du|la|le|li|lu|xu|wu|yu|bo|ed|ty|md|sk|ng|an|ah)$/i;

/** "MR. RAMESH KUMAR" to "Ramesh Kumar", "r.k. sharma" to "R.K. Sharma"; what is written with care stays as it is. */
export function tidyName(written: string): string {
  const name = withoutTitles(written);
  const shouting = name === name.toUpperCase();
  return name
    .split(" ")
    .map((word) => tidyWord(word, shouting))
    .join(" ");
}

/** "Mr. & Mrs. Rao" names two people: the titles stay. */
function withoutTitles(written: string): string {
  if (/^(mr|mrs|ms|dr)\b\.?\s*(&|and|\/)/i.test(written)) return written;
  const name = written.replace(TITLES, "").replace(/^(mr|mrs|ms|smt|shri)\.(?=\p{L})/iu, "");
  return name === written || name === "" ? written : withoutTitles(name);
}

function tidyWord(word: string, shouting: boolean): string {
  const isMixed = word !== word.toUpperCase() && word !== word.toLowerCase();
  if (isMixed) return word;
  const letters = word.replace(/[^\p{L}]/gu, "");
  if (KEPT_TITLES.test(letters)) return capitalised(word);
  if (/^(\p{L}\.)+\p{L}?\.?$/u.test(word) || letters.length === 1) return word.toUpperCase();
  const areInitials = letters.length === 2 && word === word.toUpperCase() && !SHORT_NAMES.test(letters);
  // In a line of capitals a vowel makes it a word ("JAI", "OM"), two consonants are initials ("RK").
  if (areInitials && (!shouting || !/[aeiou]/i.test(letters))) return word;
  return capitalised(word);
}

/** Each part of "anne-marie" and "o'brien". */
const capitalised = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(^|[-'’(/&.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
