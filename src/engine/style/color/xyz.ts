/** Three channels of a colour. */
export type Triple = readonly [number, number, number];
type Matrix3 = readonly [Triple, Triple, Triple];

export const multiply = (rows: Matrix3, [x, y, z]: Triple): Triple => [
  rows[0][0] * x + rows[0][1] * y + rows[0][2] * z,
  rows[1][0] * x + rows[1][1] * y + rows[1][2] * z,
  rows[2][0] * x + rows[2][1] * y + rows[2][2] * z,
];

const cofactors = ([[a, b, c], [d, e, f], [g, h, i]]: Matrix3): Matrix3 => [
  [e * i - f * h, c * h - b * i, b * f - c * e],
  [f * g - d * i, a * i - c * g, c * d - a * f],
  [d * h - e * g, b * g - a * h, a * e - b * d],
];

/** None of the matrices of colour is singular. */
export const inverse = (rows: Matrix3): Matrix3 => {
  const adjugate = cofactors(rows);
  const whole = rows[0][0] * adjugate[0][0] + rows[0][1] * adjugate[1][0] + rows[0][2] * adjugate[2][0];
  const scaled = ([x, y, z]: Triple): Triple => [x / whole, y / whole, z / whole];
  return [scaled(adjugate[0]), scaled(adjugate[1]), scaled(adjugate[2])];
};

/** From linear light to CIE XYZ (css-color-4 §10): the white of all is D65, but D50 for ProPhoto. */
export const linearToXyz: Readonly<Record<'srgb' | 'displayP3' | 'a98' | 'prophoto' | 'rec2020', Matrix3>> = {
  srgb: [
    [0.41239079926595934, 0.357584339383878, 0.1804807884018343],
    [0.21263900587151027, 0.715168678767756, 0.07219231536073371],
    [0.01933081871559182, 0.11919477979462598, 0.9505321522496607],
  ],
  displayP3: [
    [0.4865709486482162, 0.26566769316909306, 0.1982172852343625],
    [0.2289745640697488, 0.6917385218365064, 0.079286914093745],
    [0, 0.04511338185890264, 1.043944368900976],
  ],
  a98: [
    [0.5766690429101305, 0.1855582379065463, 0.1882286462349947],
    [0.29734497525053605, 0.6273635662554661, 0.07529145849399788],
    [0.02703136138641234, 0.07068885253582723, 0.9913375368376388],
  ],
  prophoto: [
    [0.7977604896723027, 0.13518583717574031, 0.0313493495815248],
    [0.2880711282292934, 0.7118432178101014, 0.00008565396060525902],
    [0, 0, 0.8251046025104601],
  ],
  rec2020: [
    [0.6369580483012914, 0.14461690358620832, 0.1688809751641721],
    [0.2627002120112671, 0.6779980715188708, 0.05930171646986196],
    [0, 0.028072693049087428, 1.060985057710791],
  ],
};

/** Bradford adaptation of D50 white to D65. */
export const d50ToD65: Matrix3 = [
  [0.9554734527042182, -0.023098536874261423, 0.0632593086610217],
  [-0.028369706963208136, 1.0099954580058226, 0.021041398966943008],
  [0.012314001688319899, -0.020507696433477912, 1.3303659366080753],
];

/** From OKLab to the roots of cone responses, and from cone responses to XYZ. */
export const oklabToRoots: Matrix3 = [
  [1, 0.3963377773761749, 0.2158037573099136],
  [1, -0.1055613458156586, -0.0638541728258133],
  [1, -0.0894841775298119, -1.2914855480194092],
];
export const conesToXyz: Matrix3 = [
  [1.2268798758459243, -0.5578149944602171, 0.2813910456659647],
  [-0.0405757452148008, 1.112286803280317, -0.0717110580655164],
  [-0.0763729366746601, -0.4214933324022432, 1.5869240198367816],
];
