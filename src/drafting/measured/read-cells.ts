import { isYearOrMonth } from '../../domain/day-span.ts';
import type { ResultEntry } from '../../domain/result.ts';
import type { Level } from '../../domain/target.ts';
import { withoutMarks } from '../facts/issuing-province.ts';

/** What a cell says, or why it says nothing: problem and remedy, for people. */
export type CellReading<Value> = { readonly value: Value } | { readonly problem: string; readonly remedy: string };

const plainNumber = 'viết số liền, dấu phẩy hoặc dấu chấm ngăn phần lẻ: 1234 hoặc 22,87.';

/** Cells that a spreadsheet fills with what is no value: `#REF!`, a formula. */
const isOfSpreadsheet = (cell: string): boolean => /^#[A-Z/0!?]+|^=|^\+?\w+\(/u.test(cell);

/**
 * A number as people type it: a comma or a full stop before the fraction, a sign of unit behind it. What may be read in two ways
 * (`1.234`) is not read.
 */
export const readValue = (cell: string): CellReading<number> => {
  if (isOfSpreadsheet(cell))
    return {
      problem: `ô ghi «${cell}», là công thức hay lỗi của bảng tính.`,
      remedy: 'dán giá trị, không dán công thức.',
    };
  const number = cell.replace(/\s*%$/u, '').replaceAll(/(?<=\d)[\s\u00a0](?=\d{3}(?:\D|$))/gu, '');
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(number))
    return {
      problem: `con số «${cell}» đọc được hai cách: phần nghìn, hay phần lẻ.`,
      remedy: `là số nguyên thì viết ${number.replace(/[.,]/, '')}; có phần lẻ thì thêm một số không: ${number.replace('.', ',')}0.`,
    };
  // Thousands are told apart only where the number cannot be anything else; none begins with a nought.
  const grouped = /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(number)
    ? number.replaceAll('.', '').replace(',', '.')
    : /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(number)
      ? number.replaceAll(',', '')
      : number.replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(grouped) && grouped.length < 17
    ? { value: Number(grouped) }
    : {
        problem: `«${cell}» không phải một con số.`,
        remedy: `${plainNumber} Chữ «khoảng», «hơn» ghi ở cột dấu (operator): ~ hoặc >.`,
      };
};

/** A whole number, as of a year or of how many units were ranked. */
export const readWhole = (cell: string): CellReading<number> =>
  /^\d{1,6}$/.test(cell)
    ? { value: Number(cell) }
    : { problem: `«${cell}» không phải một số nguyên.`, remedy: 'viết một số nguyên bằng chữ số: 2022, 63.' };

const operators: Readonly<Record<string, ResultEntry['operator']>> = {
  '=': '=',
  '>=': '>=',
  '≥': '>=',
  '>': '>',
  '<=': '<=',
  '≤': '<=',
  '<': '<',
  '~': '~',
  '≈': '~',
};
const operatorWords: Readonly<Record<string, ResultEntry['operator']>> = {
  bang: '=',
  khoang: '~',
  gan: '~',
  hon: '>',
  tren: '>',
  'toi thieu': '>=',
  'it nhat': '>=',
  duoi: '<',
  'toi da': '<=',
};

/** The sign before the number, as a sign or as the word of the source. */
export const readOperator = (cell: string): CellReading<ResultEntry['operator']> => {
  const value = operators[cell.replaceAll(/["'\s]/gu, '')] ?? operatorWords[withoutMarks(cell)];
  return value === undefined
    ? { problem: `không biết dấu «${cell}».`, remedy: 'để trống khi con số đúng bằng, hoặc dùng: = ~ > >= < <=.' }
    : { value };
};

const levels: Readonly<Record<string, Level>> = {
  province: 'province',
  tinh: 'province',
  district: 'district',
  huyen: 'district',
  commune: 'commune',
  xa: 'commune',
};

/** The tier whose bodies the value is about: `commune`, `cấp xã`. */
export const readLevel = (cell: string): CellReading<Level> => {
  const value = levels[withoutMarks(cell).replace(/^cap /, '')];
  return value === undefined
    ? {
        problem: `không biết cấp «${cell}».`,
        remedy: 'dùng province (cấp tỉnh), district (cấp huyện), commune (cấp xã).',
      }
    : { value };
};

const units: Readonly<Record<string, ResultEntry['unit']>> = {
  'phan tram': '%',
  'phan tram moi nam': '%/năm',
  rank: 'rank',
  hang: 'rank',
  'thu hang': 'rank',
  count: 'count',
  'so luong': 'count',
  vnd: 'VND',
  dong: 'VND',
  'per 1000': 'per-1000',
  'tren 1000': 'per-1000',
  times: 'times',
  lan: 'times',
  score: 'score',
  diem: 'score',
};

/** The unit of the number, as a code or in words. */
export const readUnit = (cell: string): CellReading<ResultEntry['unit']> => {
  const value = cell === '%' || cell === '%/năm' ? cell : units[withoutMarks(cell)];
  return value === undefined
    ? {
        problem: `không biết đơn vị tính «${cell}».`,
        remedy: 'để trống (theo chỉ số), hoặc dùng: % %/năm rank count VND per-1000 times score.',
      }
    : { value };
};

/** A day, month or year: `2023-12-29`, `29/12/2023`, `12/2023`, `2023`. */
export const readDay = (cell: string): CellReading<string> => {
  const parts = cell.split('/');
  const [year = '', ...rest] = parts.reverse();
  const written =
    parts.length > 1 && parts.length < 4 ? [year, ...rest.map((part) => part.padStart(2, '0'))].join('-') : cell;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(Date.parse(`${written}T00:00:00Z`));
  const isReal = isDay && new Date(`${written}T00:00:00Z`).toISOString().startsWith(written);
  return isReal || isYearOrMonth(written)
    ? { value: written }
    : {
        problem: `«${cell}» không phải ngày, tháng hay năm.`,
        remedy: 'viết 29/12/2023, 12/2023, 2023 hoặc 2023-12-29.',
      };
};

/** A: an official source, or two independent ones; B: one credible source. C is not published. */
export const readConfidence = (cell: string): CellReading<ResultEntry['confidence']> => {
  const value = cell.toUpperCase();
  return value === 'A' || value === 'B'
    ? { value }
    : {
        problem: value === 'C' ? 'mức tin cậy C không được đăng.' : `không biết mức tin cậy «${cell}».`,
        remedy: 'A là nguồn chính thức hoặc hai nguồn độc lập, B là một nguồn đáng tin; không đạt thì bỏ dòng này.',
      };
};
