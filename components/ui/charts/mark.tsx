import { classNames } from "../class-names.ts";
import { percent } from "./scale.ts";

/** Shapes, and dashes of their lines, tell series apart without colour. */
export type Shape = "circle" | "square" | "diamond" | "triangle";

interface MarkProps {
  /** Shares of the width and the height. */
  x: number;
  y: number;
  shape: Shape;
  /** Half its height, in rem. */
  radius: number;
  hollow?: boolean | undefined;
}

const paths: Record<Exclude<Shape, "circle">, string> = {
  square: "M-7-7h14v14h-14Z",
  diamond: "M0-8.5 8.5 0 0 8.5-8.5 0Z",
  triangle: "M0-8.5 8 6h-16Z",
};

const classOf = ({ hollow, radius }: Pick<MarkProps, "hollow" | "radius">) =>
  classNames(
    "app-graph__point",
    hollow && "app-graph__point--hollow",
    !hollow && radius < 0.25 && "app-graph__point--tiny",
  );

/** Marks get smaller where there are many. In rem, as half their height. */
export const radiusFor = (count: number) => (count <= 24 ? 0.4375 : count <= 60 ? 0.25 : 0.125);

/** One value, as a shape that keeps its form however wide the drawing is. */
export function Mark({ x, y, shape, radius, hollow }: MarkProps) {
  if (shape === "circle") {
    return (
      <circle className={classOf({ hollow, radius })} cx={percent(x)} cy={percent(y)} r={`${radius}rem`} />
    );
  }
  const side = `${radius * 2}rem`;
  return (
    <svg x={percent(x)} y={percent(y)} overflow="visible">
      <svg
        x={`${-radius}rem`}
        y={`${-radius}rem`}
        width={side}
        height={side}
        viewBox="-8 -8 16 16"
        overflow="visible"
      >
        <path className={classOf({ hollow, radius })} d={paths[shape]} />
      </svg>
    </svg>
  );
}
