import { Progress, Spin } from 'antd';
import './page.css';

type StartScreenProps = {
  readonly title: string;
  readonly step: string;
  /** 0 to 100 where the length is known. */
  readonly percent?: number;
};

/** While the program opens or rebuilds its data. */
export function StartScreen({ title, step, percent }: StartScreenProps) {
  return (
    <main className="ch-start">
      <div className="ch-state" role="status">
        <strong>{title}</strong>
        {percent === undefined ? (
          <Spin />
        ) : (
          <Progress percent={percent} style={{ width: 360 }} aria-label={step} />
        )}
        <p>{step}</p>
      </div>
    </main>
  );
}
