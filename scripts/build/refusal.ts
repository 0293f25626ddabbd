/** A setting of the environment that a command will not work with. */
export interface Refusal {
  /** Name of the variable. */
  readonly variable: string;
  /** Its value, as given. */
  readonly value: string;
  /** Both in Vietnamese, as whole sentences. */
  readonly problem: string;
  readonly remedy: string;
}

/** A refusal as people read it: which variable, what is wrong with it, what to do. */
export const sayRefusal = ({ variable, value, problem, remedy }: Refusal): string =>
  `${variable}=${value}\n  Lỗi: ${problem}\n  Cách sửa: ${remedy}\n`;
