import { daysIn, type LocalDate } from '@shared/domain/calendar/local-date';

/** The business day the sample hospital is opened on, whatever the clock says. */
export const SAMPLE_TODAY = '2024-09-23' as LocalDate;

/** The day on which execution of 新医保发〔2024〕13号 starts. */
export const SAMPLE_START = '2024-03-25' as LocalDate;

/** Early enough for the drafts of agreements in force on the first day. */
export const SAMPLE_FIRST_DAY = '2024-03-01' as LocalDate;

/** How many days the sample plays. */
export const SAMPLE_DAYS = daysIn({ from: SAMPLE_FIRST_DAY, to: SAMPLE_TODAY });
