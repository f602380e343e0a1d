import type { Priority } from "../planning/priority";

/** What each priority means, with an example. */
export const PRIORITY_TEXTS = {
  "fewest composite classes":
    "Counts the classes of two or more grades. K, 1 and 2/3 is better than K/1 and 2/3: one composite class instead of two.",
  "most even class sizes":
    "The closer all classes are in size, the better: 20, 20 and 20 rather than 25, 20 and 15. Where you have preferred class sizes, the closer to those.",
  "fewest teachers": "Each class has a teacher. 8 classes are better than 9, though each is larger.",
  "fewest children in composite classes":
    "Counts the children who share a class with another grade. One 1/2 class of 18 is better than one of 24.",
  "least change from the current plan":
    "Counts the classes opened and closed against those you have now. Having a K/1 instead of a K is two changes: one opened, one closed.",
  "largest smallest subclass":
    "A subclass is the children of one grade in a composite class. The smallest one should be as large as possible, so that nobody sits among few of their own grade. 8 of grade 1 with 14 of grade 2 are better than 3 with 19.",
  "larger subclass in the upper grade":
    "In composite classes the older grade should have at least as many children as the younger one. 9 of grade 1 with 13 of grade 2 are better than 13 with 9, where there are 4 too many younger ones.",
  "fewest lone single-grade classes":
    "Counts the grades with just one class of their own while more of their children sit in composite classes. Grade 1 counts with one class of 20 and 24 children in 1/2 classes.",
  "fewest classes over the cap":
    "Counts the classes with more children than their cap. 22, 20 and 20 under a cap of 20 are better than 21, 21 and 20: one class over it instead of two.",
  "fewest children over the cap":
    "Counts the children beyond the cap of their class, all classes together. Under a cap of 20 a class of 23 counts 3.",
} as const satisfies Record<Priority, string>;

/** What the button is called that shows or hides the meaning. */
export function whatIsMeant(priority: Priority): string {
  return `What is meant by ${priority}?`;
}
