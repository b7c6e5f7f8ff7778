import type { PlatformProfile } from '../domain/exchange/platform-profile';

/**
 * Procurement platforms by name, with their portals' addresses as far as they are public.
 *
 * A platform without a published interface is spoken to by its portal's workbooks.
 *
 * @source reference/platform-interfaces.md 1.1 to 1.3 and 1.6; 新医保发〔2024〕13号; 鄂药采联办〔2020〕1号
 */
export const platformProfiles: readonly PlatformProfile[] = [
  profile('zhejiang', '浙江省医保医药采购平台', {
    portal: 'med.ybj.zj.gov.cn',
    dialect: 'zhejiang',
  }),
  profile('jiangsu', '江苏省医用耗材阳光采购平台', { dialect: 'jiangsu' }),
  profile('shanghai', '上海市医药采购服务与监管信息系统', {
    dialect: 'shanghai',
    backEntryMonths: 3,
  }),
  profile('xinjiang', '新疆自治区医保招采系统', {
    portal: 'fuwu.xjylbz.cn',
    orderingSystem: 'region',
  }),
  profile('corps', '新疆兵团医保招采系统', {
    portal: 'gwt.xjbtylbz.cn',
    orderingSystem: 'corps',
  }),
  profile('hubei', '湖北省药械集中采购平台', { portal: 'www.hbyxjzcg.cn' }),
  profile('chongqing', '重庆药品交易所', {}),
  profile('liaoning', '辽宁省医保招采平台', { portal: 'ggfw.ybj.ln.gov.cn' }),
  profile('beijing', '北京市医保招采平台', { portal: 'fw.ybj.beijing.gov.cn' }),
  profile('jilin', '吉林省医保招采平台', { portal: 'wt.hs.ybj.jl.gov.cn:18443' }),
  profile('fujian', '福建省医保招采平台', { portal: '120.32.125.17:18080' }),
  profile('hunan', '湖南省医保招采平台', { portal: 'tps.ybj.hunan.gov.cn' }),
  profile('guangdong', '广东省药品交易中心', { portal: 'www.gdmede.com.cn' }),
  profile('guangxi', '广西药械集中采购平台', { portal: 'www.gxybj.com' }),
];

function profile(
  id: string,
  name: string,
  known: Partial<Omit<PlatformProfile, 'id' | 'name'>>,
): PlatformProfile {
  return {
    id,
    name,
    portal: null,
    dialect: 'workbook',
    orderingSystem: 'province',
    backEntryMonths: null,
    ...known,
  };
}
